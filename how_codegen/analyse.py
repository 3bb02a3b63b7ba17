"""From a HOW's syntax tree to its blueprint: which names depend on the call, and how."""

from __future__ import annotations

import re
from collections.abc import Sequence

import libcst as cst
from libcst.metadata import Access, BuiltinScope, GlobalScope, Scope

from how_codegen.blueprint import (
    Blueprint,
    GlobalHole,
    Hole,
    HowLocalHole,
    OwnName,
    Parameter,
    Problem,
    ScheduleHole,
    SlotHole,
    StartHole,
    Text,
    WorkflowHole,
    holes,
)
from how_codegen.canonical import canonical
from how_codegen.captures import captured_names
from how_codegen.records import Name
from how_codegen.source import SourceModule


def analyse(source: SourceModule, how: Name, function: cst.FunctionDef) -> Blueprint:
    """The blueprint of one HOW. Its `problems` say why no module can be written, if so."""
    shape = _Shape(source, function)
    names = _Names(source, function, shape)
    marker = _Marker(source, names)
    workflow: Text = ()
    if shape.workflow is not None:
        workflow = marker.text(_documented(shape.workflow, function))
    preparation = marker.text(*shape.preparation)
    parameters = tuple(_parameters(function.params, marker))
    defaults = [part for parameter in parameters for part in parameter.default or ()]
    used = holes((*workflow, *preparation, *defaults))
    return Blueprint(
        how=how,
        parameters=parameters,
        preparation=preparation,
        comments=_comments(shape.workflow) if shape.workflow is not None else "",
        workflow=workflow,
        how_locals=tuple(sorted(names.how_locals)),
        bound=frozenset(names.bound),
        builtins=frozenset(names.builtins),
        bindings={
            hole.name: source.binding(hole.name) or OwnName(rebound=False)
            for hole in used
            if isinstance(hole, GlobalHole)
        },
        postponed_annotations=source.postponed_annotations,
        canonical=canonical(function),
        problems=(*shape.problems, *names.problems),
    )


class _Shape:
    """The parts of a HOW: what it does first, the workflow it defines, and the `return`."""

    def __init__(self, source: SourceModule, function: cst.FunctionDef) -> None:
        self.problems: list[Problem] = []
        self.preparation: list[cst.BaseStatement] = []
        self.workflow: cst.FunctionDef | None = None
        self._source = source
        body = list(function.body.body) if isinstance(function.body, cst.IndentedBlock) else []
        statements = body[1:] if function.get_docstring(clean=False) is not None else body
        returned = _returned(statements[-1]) if statements else None
        if returned is None or not isinstance(returned, cst.Name):
            self._refuse(
                returned or function.name,
                "it must end with `return` and the name of the workflow that it defines",
            )
            return
        found = [
            statement
            for statement in statements
            if isinstance(statement, cst.FunctionDef) and statement.name.value == returned.value
        ]
        if len(found) != 1:
            self._refuse(
                returned,
                f'it returns "{returned.value}", which is no workflow of its own: define '
                f"`async def {returned.value}(...)` in it, once",
            )
            return
        self.workflow = found[0]
        at = statements.index(found[0])
        self.preparation = [*statements[:at], *statements[at + 1 : -1]]
        self._refuse_what_cannot_move(found[0], statements[:-1])

    def _refuse_what_cannot_move(
        self, workflow: cst.FunctionDef, statements: Sequence[cst.CSTNode]
    ) -> None:
        if workflow.asynchronous is None:
            self._refuse(workflow.name, f"write `async def {workflow.name.value}(...)`")
        if workflow.decorators:
            self._refuse(workflow.name, "its workflow must not be decorated")
        finder = _OwnReturns()
        for statement in statements:
            if statement is not workflow:
                statement.visit(finder)
        for node in finder.found:
            self._refuse(node, "it must return in one place, at its end")

    def _refuse(self, node: cst.CSTNode, message: str) -> None:
        start = self._source.positions[node].start
        self.problems.append(Problem(message, start.line, start.column))


def _returned(statement: cst.CSTNode) -> cst.BaseExpression | None:
    if isinstance(statement, cst.SimpleStatementLine) and len(statement.body) == 1:
        last = statement.body[0]
        return last.value if isinstance(last, cst.Return) else None
    return None


class _OwnReturns(cst.CSTVisitor):
    """The `return` and `yield` of a HOW itself, not those of functions inside it."""

    def __init__(self) -> None:
        self.found: list[cst.CSTNode] = []

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        return False

    def visit_Lambda(self, node: cst.Lambda) -> bool:
        return False

    def visit_Return(self, node: cst.Return) -> None:
        self.found.append(node)

    def visit_Yield(self, node: cst.Yield) -> None:
        self.found.append(node)


def _comments(workflow: cst.FunctionDef) -> str:
    lines = [line.comment.value for line in workflow.leading_lines if line.comment]
    return "".join(f"{line}\n" for line in lines)


def _documented(workflow: cst.FunctionDef, how: cst.FunctionDef) -> cst.FunctionDef:
    """The workflow without the comments above it, and with the HOW's docstring for want of one."""
    bare = workflow.with_changes(leading_lines=())
    if workflow.get_docstring(clean=False) is not None or not how.get_docstring(clean=False):
        return bare
    if not isinstance(workflow.body, cst.IndentedBlock):
        return bare
    body = [how.body.body[0], *workflow.body.body]
    return bare.with_changes(body=workflow.body.with_changes(body=body))


class _Names:
    """What each name in a HOW refers to."""

    def __init__(self, source: SourceModule, function: cst.FunctionDef, shape: _Shape) -> None:
        self.problems: list[Problem] = []
        self.bound: set[str] = set()
        self.builtins: set[str] = set()
        self.how_locals: set[str] = set()
        self.holes: dict[cst.CSTNode, Hole] = {}
        self.strings: dict[cst.CSTNode, dict[str, Hole]] = {}
        self._source = source
        self._parameters = {parameter.name.value for parameter in _all(function.params)}
        self._workflow_name = shape.workflow.name.value if shape.workflow else ""
        self._how_scope = source.scope_of(function.body.body[0])
        inside = _scopes_inside(source, function)
        self._captures = captured_names(source, function)
        for scope in inside:
            self._classify_bindings(scope)
        for scope in inside:
            for access in scope.accesses:
                self._classify_access(access, scope)
        self._classify_defaults(function)
        if shape.workflow is not None:
            self.holes[shape.workflow.name] = WorkflowHole()

    def _classify_bindings(self, scope: Scope) -> None:
        own = {assignment.name for assignment in scope.assignments} | self._captures.get(
            scope, frozenset()
        )
        if scope is not self._how_scope:
            self.bound |= own
            return
        self.how_locals |= own - self._parameters - {self._workflow_name}
        for assignment in scope.assignments:
            node = getattr(assignment, "node", None)
            if assignment.name in self._parameters and isinstance(node, cst.Name):
                start = self._source.positions[node].start
                self.problems.append(
                    Problem(
                        f'it assigns to its own parameter "{assignment.name}"',
                        start.line,
                        start.column,
                    )
                )
            if assignment.name in self.how_locals and isinstance(node, cst.CSTNode):
                self._mark_binding(node, assignment.name)

    def _classify_defaults(self, function: cst.FunctionDef) -> None:
        """The HOW's own defaults stand outside of its scope."""
        outside = self._source.scope_of(function)
        defaults = _NodeSet()
        for parameter in _all(function.params):
            if parameter.default is not None:
                parameter.default.visit(defaults)
        for access in outside.accesses:
            if _leftmost(access.node) in defaults.nodes:
                self._classify_access(access, outside)

    def _mark_binding(self, node: cst.CSTNode, name: str) -> None:
        target = node.name if isinstance(node, (cst.FunctionDef, cst.ClassDef)) else node
        if isinstance(target, cst.Name):
            self.holes[target] = HowLocalHole(name)

    def _classify_access(self, access: Access, scope: Scope) -> None:
        node = _leftmost(access.node)
        for referent in access.referents:
            if self._is_captured(referent.name, scope, referent.scope):
                return
            hole = self._hole(referent.name, referent.scope)
            if hole is None:
                continue
            if isinstance(node, cst.BaseString):
                self.strings.setdefault(node, {})[referent.name] = hole
            else:
                self.holes[node] = hole
        if not access.referents and isinstance(node, cst.Name):
            self._classify_unknown(node, scope)

    def _hole(self, name: str, scope: Scope) -> Hole | None:
        if isinstance(scope, BuiltinScope):
            self.builtins.add(name)
            return None
        if isinstance(scope, GlobalScope):
            return GlobalHole(name)
        if scope is self._how_scope:
            if name in self._parameters:
                return SlotHole(name)
            return WorkflowHole() if name == self._workflow_name else HowLocalHole(name)
        if any(assignment.name == name for assignment in scope.assignments) and (
            scope in _outer_scopes(self._how_scope)
        ):
            return GlobalHole(name)  # a type parameter of `def how[T](...)`
        return None

    def _classify_unknown(self, node: cst.Name, scope: Scope) -> None:
        if not self._is_captured(node.value, scope, None):
            # A star import, or a name that exists at run time only: the HOW's module has it.
            self.holes[node] = GlobalHole(node.value)

    def _is_captured(self, name: str, scope: Scope, until: Scope | None) -> bool:
        """Does a `match` pattern bind the name between its use and where it seems to come from?"""
        current = scope
        while current is not until:
            if name in self._captures.get(current, ()):
                return True
            if isinstance(current, GlobalScope) or current.parent is current:
                return False
            current = current.parent
        return False


def _outer_scopes(scope: Scope) -> list[Scope]:
    found = []
    while not isinstance(scope, GlobalScope):
        scope = scope.parent
        found.append(scope)
    return found


def _scopes_inside(source: SourceModule, function: cst.FunctionDef) -> list[Scope]:
    """The HOW's own scope and every scope within, in the order of the text."""
    collector = _Collector(source)
    function.body.visit(collector)
    function.params.visit(collector)
    return collector.scopes


class _Collector(cst.CSTVisitor):
    def __init__(self, source: SourceModule) -> None:
        self._source = source
        self.scopes: list[Scope] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        scope = self._source.scopes.get(node)
        if scope is not None and scope not in self.scopes and not isinstance(scope, GlobalScope):
            self.scopes.append(scope)
        return True


class _NodeSet(cst.CSTVisitor):
    """Every node that is visited."""

    def __init__(self) -> None:
        self.nodes: set[cst.CSTNode] = set()

    def on_visit(self, node: cst.CSTNode) -> bool:
        self.nodes.add(node)
        return True


def _leftmost(node: cst.CSTNode) -> cst.CSTNode:
    while isinstance(node, cst.Attribute):
        node = node.value
    return node


def _all(parameters: cst.Parameters) -> list[cst.Param]:
    star = [parameters.star_arg] if isinstance(parameters.star_arg, cst.Param) else []
    star2 = [parameters.star_kwarg] if parameters.star_kwarg else []
    return [
        *parameters.posonly_params,
        *parameters.params,
        *star,
        *parameters.kwonly_params,
        *star2,
    ]


def _parameters(parameters: cst.Parameters, marker: _Marker) -> list[Parameter]:
    return [
        Parameter(
            parameter.name.value,
            marker.expression(parameter.default) if parameter.default is not None else None,
            parameter is parameters.star_arg,
        )
        for parameter in _all(parameters)
    ]


class _Marker:
    """Generates text in which each hole is a marker, then cuts it at the markers."""

    def __init__(self, source: SourceModule, names: _Names) -> None:
        self._source = source
        self._names = names
        self._found: list[Hole] = []
        self._prefix = "hole"
        while self._prefix in source.tree.code:  # a marker must be no name of the user's
            self._prefix += "_"
        self._pattern = re.compile(rf"{self._prefix}(\d+)x")

    def text(self, *statements: cst.BaseStatement) -> Text:
        """Statements as a module of their own: dedented, comments kept."""
        marked = [statement.visit(_Replacer(self)) for statement in statements]
        kept = [statement for statement in marked if isinstance(statement, cst.BaseStatement)]
        module = self._source.tree.with_changes(body=kept, header=[], footer=[])
        return self._cut(module.code)

    def expression(self, expression: cst.BaseExpression) -> Text:
        """An expression's text."""
        return self._cut(self.code(expression))

    def code(self, expression: cst.CSTNode) -> str:
        """The marked text of a node."""
        marked = expression.visit(_Replacer(self))
        assert isinstance(marked, cst.CSTNode)
        return self._source.tree.code_for_node(marked)

    def mark(self, hole: Hole) -> cst.Name:
        """A node that prints as the marker of a hole."""
        self._found.append(hole)
        return cst.Name(f"{self._prefix}{len(self._found) - 1}x")

    def hole(self, node: cst.CSTNode) -> Hole | None:
        """The hole that a name is, if it is one."""
        return self._names.holes.get(node)

    def string_holes(self, node: cst.CSTNode) -> dict[str, Hole]:
        """The names in a quoted annotation that are holes."""
        return self._names.strings.get(node, {})

    def cut(self, text: str) -> Text:
        """Marked text as text with holes."""
        return self._cut(text)

    def _cut(self, text: str) -> Text:
        parts: list[str | Hole] = []
        for number, piece in enumerate(self._pattern.split(text)):
            if number % 2:
                parts.append(self._found[int(piece)])
            elif piece:
                parts.append(piece)
        return tuple(parts)


class _Replacer(cst.CSTTransformer):
    """Replaces each name that is a hole; works on the untouched tree, whose nodes are known."""

    def __init__(self, marker: _Marker) -> None:
        super().__init__()
        self._marker = marker
        self._fstrings = 0

    def visit_FormattedString(self, node: cst.FormattedString) -> None:
        self._fstrings += 1

    def leave_FormattedString(
        self,
        original_node: cst.FormattedString,
        updated_node: cst.FormattedString,
    ) -> cst.BaseExpression:
        self._fstrings -= 1
        return updated_node

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.BaseExpression:
        hole = self._marker.hole(original_node)
        if hole is None:
            return updated_node
        if isinstance(hole, SlotHole) and self._fstrings:
            hole = SlotHole(hole.parameter, in_fstring=True)
        return _with_parentheses(self._marker.mark(hole), original_node)

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        function = original_node.func
        if not isinstance(function, cst.Attribute) or function.attr.value != "start":
            return updated_node
        hole = self._marker.hole(function.value)
        if not isinstance(hole, SlotHole):
            return updated_node
        started = StartHole(hole.parameter, self._items(original_node.args))
        return _with_parentheses(self._marker.mark(started), original_node)

    def leave_Subscript(
        self, original_node: cst.Subscript, updated_node: cst.Subscript
    ) -> cst.BaseExpression:
        hole = self._marker.hole(original_node.value)
        if not isinstance(hole, SlotHole):
            return updated_node
        elements = original_node.slice
        scheduled = ScheduleHole(hole.parameter, self._items(elements), len(elements) > 1)
        return _with_parentheses(self._marker.mark(scheduled), original_node)

    def _items(self, nodes: Sequence[cst.Arg | cst.SubscriptElement]) -> Text:
        bare = [node.with_changes(comma=cst.MaybeSentinel.DEFAULT) for node in nodes]
        return self._marker.cut(", ".join(self._marker.code(node) for node in bare))

    def leave_SimpleString(
        self, original_node: cst.SimpleString, updated_node: cst.SimpleString
    ) -> cst.BaseExpression:
        holes = self._marker.string_holes(original_node)
        if not holes:
            return updated_node
        inner = cst.parse_expression(str(original_node.evaluated_value))
        replaced = inner.visit(_ByName(self._marker, holes))
        assert isinstance(replaced, cst.BaseExpression)
        return replaced


class _ByName(cst.CSTTransformer):
    """Replaces names inside what was a quoted annotation."""

    def __init__(self, marker: _Marker, holes: dict[str, Hole]) -> None:
        super().__init__()
        self._marker = marker
        self._holes = holes

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.BaseExpression:
        hole = self._holes.get(original_node.value)
        return updated_node if hole is None else self._marker.mark(hole)


def _with_parentheses(marked: cst.Name, original: cst.BaseExpression) -> cst.Name:
    return marked.with_changes(lpar=original.lpar, rpar=original.rpar)
