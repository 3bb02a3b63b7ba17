"""What each name in a HOW refers to: which of them are holes, and which must not be captured."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst
from libcst.metadata import Access, BuiltinScope, ClassScope, GlobalScope, Scope

from how_codegen.analyse.bindings import bound_names
from how_codegen.analyse.captures import captures
from how_codegen.analyse.first_values import (
    awaited_slots,
    is_display,
    is_empty,
    is_slot,
    mentioned_slots,
)
from how_codegen.analyse.forwarding import Forwarding
from how_codegen.analyse.loop_variables import LoopVariables
from how_codegen.analyse.parameters import all_parameters, collection_annotation
from how_codegen.analyse.rebindings import rebindings
from how_codegen.analyse.shape import Shape
from how_codegen.analyse.source import SourceModule
from how_codegen.analyse.walking import walk
from how_codegen.blueprint import Problem
from how_codegen.holes import (
    BuiltinHole,
    GlobalHole,
    Hole,
    HowLocalHole,
    LocalHole,
    MemberHole,
    SlotHole,
    WorkflowHole,
)
from how_codegen.records import LocalVariable


class Names:
    """What each name in a HOW refers to.

    `is_tangled`: the HOW and its functions share names in a way that only works while they stay
    in one function; `own_parameters` are those that the HOW itself binds anew, which then are
    locals of that function.
    """

    def __init__(
        self,
        source: SourceModule,
        function: cst.FunctionDef,
        shape: Shape,
        hidden: frozenset[str] = frozenset(),
    ) -> None:
        self.problems: list[Problem] = []
        self.is_tangled = False
        self.bound: set[str] = set()
        self.builtins: set[str] = set()
        self.how_locals: set[str] = set()
        self.fixed_locals: set[str] = set()
        self.holes: dict[cst.CSTNode, Hole] = {}
        self.strings: dict[cst.CSTNode, dict[str, Hole]] = {}
        self.scheduled_calls: frozenset[cst.CSTNode] = frozenset()
        self._source = source
        self._hidden = hidden
        self._is_whole = shape.is_whole
        parameters = {parameter.name.value for parameter in all_parameters(function.params)}
        self.own_parameters = parameters & set(bound_names(*function.body.body))
        self._slots = parameters - self.own_parameters if shape.is_whole else parameters
        self._workflow_name = shape.workflow.name.value if shape.workflow else ""
        self._classes = _classes_around(source, function)
        self._how_scope = source.scope_of(function.body.body[0])
        inside = self._inside = _scopes_inside(source, function)
        places = captures(source, function)
        self._captures = {
            scope: frozenset(name.value for name in found) for scope, found in places.items()
        }
        for scope in inside:
            self._classify_bindings(scope)
        for name in places.get(self._how_scope, []):
            if name.value in self.how_locals:
                self.holes[name] = HowLocalHole(name.value)
        for scope in inside:
            for access in scope.accesses:
                self._classify_access(access, scope)
        self.loop_variables = LoopVariables(source, function, self.holes.get)
        self._classify_signature(function)
        if shape.workflow is not None:
            self.holes[shape.workflow.name] = WorkflowHole(is_definition=True)
        self.forwarding = Forwarding(function, self.holes, self.strings)
        self._classify_rebindings(function)

    def mark_locals(self, variables: Sequence[LocalVariable]) -> None:
        """Make the places where the workflow's variables begin holes: they may get a type."""
        types = {(variable.line, variable.name): variable.type for variable in variables}
        assignments = [(item, scope) for scope in self._inside for item in scope.assignments]
        for assignment, scope in assignments:
            node = getattr(assignment, "node", None)
            if not isinstance(node, cst.Name):
                continue
            parent = self._source.parents.get(node)
            statement = self._source.parents.get(parent) if parent is not None else None
            if not isinstance(parent, cst.AssignTarget) or not isinstance(statement, cst.Assign):
                continue
            key = (self._source.positions[node].start.line, assignment.name)
            if len(statement.targets) == 1 and key in types and node not in self.holes:
                self.holes[node] = LocalHole(
                    assignment.name,
                    types[key],
                    *awaited_slots(statement.value, self.holes),
                    mentioned_slots(statement.value, self.holes),
                    is_display(statement.value),
                    is_empty(statement.value),
                    is_slot(statement.value, self.holes),
                    len(scope[assignment.name]) > 1,
                )

    def _classify_rebindings(self, function: cst.FunctionDef) -> None:
        """`nonlocal` of what the HOW binds before its workflow, and `global`."""
        self.is_tangled |= bool(self.own_parameters)
        for statement in rebindings(self._source, function):
            if statement.keyword == "global":
                self._classify_global(statement.name, function)
            elif statement.is_of_how and not self._is_whole:
                name = statement.name
                if name in self.how_locals - self.fixed_locals and statement.skipped is None:
                    self.holes[statement.item] = HowLocalHole(name)
                else:
                    self.is_tangled = True

    def _classify_global(self, name: str, function: cst.FunctionDef) -> None:
        """Where the HOW binds a name at the module level of its module."""
        inside = _NodeSet()
        walk(function.body, inside)
        for assignment in self._source.globals[name]:
            node = getattr(assignment, "node", None)
            if node not in inside.nodes:
                continue
            if isinstance(node, cst.Name) and self._may_be_attribute(node):
                self.holes[node] = GlobalHole(name)
                continue
            start = self._source.positions[node].start
            message = f"`global {name}` is bound by more than an assignment"
            self.problems.append(Problem(message, start.line, start.column))

    def _may_be_attribute(self, target: cst.Name) -> bool:
        """May `module.name` be bound in the place of a name?"""
        parent = self._source.parents.get(target)
        if isinstance(parent, cst.AsName):
            parent = self._source.parents.get(parent)
        return not isinstance(parent, (cst.NamedExpr, cst.ExceptHandler, cst.ExceptStarHandler))

    def _classify_bindings(self, scope: Scope) -> None:
        # libcst says of `import a.b` that it binds `a.b`, too.
        bound = {item.name for item in scope.assignments if "." not in item.name}
        own = bound | self._captures.get(scope, frozenset())
        if scope is not self._how_scope:
            self.bound |= own
            return
        if self._is_whole:
            self.bound |= own - self._slots
            return
        self.how_locals |= own - self._slots - {self._workflow_name}
        for assignment in scope.assignments:
            node = getattr(assignment, "node", None)
            if assignment.name in self.how_locals and not (
                self._mark_binding(node, assignment.name)
                or self._mark_import(node, assignment.name)
            ):
                self.fixed_locals.add(assignment.name)

    def _classify_signature(self, function: cst.FunctionDef) -> None:
        """The HOW's own defaults and annotations stand outside of its scope."""
        outside = self._source.scope_of(function)
        nodes = _NodeSet()
        for parameter in all_parameters(function.params):
            is_own = self._is_whole and parameter.name.value in self.own_parameters
            annotation = collection_annotation(parameter, function.params)
            for part in (parameter.default, parameter.annotation if is_own else annotation):
                if part is not None:
                    walk(part, nodes)
        if self._is_whole and function.returns is not None:
            walk(function.returns, nodes)
        for declared in self.loop_variables.declared.values():
            for type_ in declared.values():
                walk(type_, nodes)
        for access in outside.accesses:
            if leftmost(access.node) in nodes.nodes:
                self._classify_access(access, outside)

    def _mark_binding(self, node: object, name: str) -> bool:
        """Make the place that binds a name a hole; False where it cannot be one (an import)."""
        target = node.name if isinstance(node, (cst.FunctionDef, cst.ClassDef)) else node
        if not isinstance(target, cst.Name):
            return False
        self.holes[target] = HowLocalHole(name)
        return True

    def _mark_import(self, node: object, name: str) -> bool:
        """Make an import's alias a hole; False where it binds the first part of a dotted name."""
        if not isinstance(node, (cst.Import, cst.ImportFrom)):
            return False
        for alias in node.names if isinstance(node.names, (list, tuple)) else ():
            if name in (alias.evaluated_alias, alias.evaluated_name):
                self.holes[alias] = HowLocalHole(name)
                return True
        return False

    def _classify_access(self, access: Access, scope: Scope) -> None:
        node = leftmost(access.node)
        for referent in access.referents:
            by = self._captured_by(referent.name, scope, referent.scope)
            if by is not None:
                self._mark_captured(node, referent.name, by)
                return
            hole = self._hole(*self._meant(referent.name, referent.scope, scope))
            if hole is None:
                continue
            if isinstance(node, cst.BaseString):
                self.strings.setdefault(node, {})[referent.name] = hole
            else:
                self.holes[node] = hole
        if not access.referents and isinstance(node, cst.Name):
            self._classify_unknown(node, scope)

    def _meant(self, name: str, scope: Scope, user: Scope) -> tuple[str, Scope]:
        """The name that an access means: libcst takes `a.b` for `import a.b` past a local `a`."""
        first, dot, _ = name.partition(".")
        current = user
        while dot and current is not scope and not isinstance(current, GlobalScope):
            # What a class binds is not seen by the functions in it.
            is_seen = current is user or not isinstance(current, ClassScope)
            if is_seen and any(assignment.name == first for assignment in current.assignments):
                return first, current
            current = current.parent
        return name, scope

    def _hole(self, name: str, scope: Scope) -> Hole | None:
        if isinstance(scope, BuiltinScope):
            if name in self._hidden:
                return BuiltinHole(name)
            self.builtins.add(name)
            return None
        if isinstance(scope, GlobalScope):
            return GlobalHole(name)
        if scope is self._how_scope:
            name = name.partition(".")[0]  # of `import a.b`, the name that it binds
            if name in self._slots:
                return SlotHole(name)
            if self._is_whole:
                return None
            return WorkflowHole() if name == self._workflow_name else HowLocalHole(name)
        if any(assignment.name == name for assignment in scope.assignments) and (
            scope in _outer_scopes(self._how_scope)
        ):
            if isinstance(scope, ClassScope):
                return _member_hole(self._classes, name)
            return GlobalHole(name)  # a type parameter of `def how[T](...)`
        return None

    def _classify_unknown(self, node: cst.Name, scope: Scope) -> None:
        by = self._captured_by(node.value, scope, None)
        if by is not None:
            self._mark_captured(node, node.value, by)
        else:
            # A star import, or a name that exists at run time only: the HOW's module has it.
            self.holes[node] = GlobalHole(node.value)

    def _mark_captured(self, node: cst.CSTNode, name: str, by: Scope) -> None:
        """A name that a `match` pattern binds in this scope: the HOW's own is a hole."""
        if by is self._how_scope and name in self.how_locals:
            self.holes[node] = HowLocalHole(name)

    def _captured_by(self, name: str, scope: Scope, until: Scope | None) -> Scope | None:
        """The scope in which a `match` pattern binds a name, before where it seems to be from."""
        current = scope
        while current is not until:
            if name in self._captures.get(current, ()):
                return current
            if isinstance(current, GlobalScope) or current.parent is current:
                return None
            current = current.parent
        return None


def _classes_around(source: SourceModule, function: cst.FunctionDef) -> list[str]:
    """The names of the classes that a HOW stands in, from the outside in."""
    found: list[str] = []
    node = source.parents.get(function)
    while node is not None:
        found = [node.name.value, *found] if isinstance(node, cst.ClassDef) else found
        node = source.parents.get(node)
    return found


def _member_hole(classes: list[str], name: str) -> MemberHole:
    """A name that the class around a HOW binds, used in the HOW's defaults."""
    first, *rest = classes
    return MemberHole(first, ".".join([*rest, name]))


def _outer_scopes(scope: Scope) -> list[Scope]:
    found = []
    while not isinstance(scope, GlobalScope):
        scope = scope.parent
        found.append(scope)
    return found


def _scopes_inside(source: SourceModule, function: cst.FunctionDef) -> list[Scope]:
    """The HOW's own scope and every scope within, in the order of the text."""
    collector = _Collector(source)
    walk(function.body, collector)
    walk(function.params, collector)
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


def leftmost(node: cst.CSTNode) -> cst.CSTNode:
    """The name that a chain of attributes begins with."""
    while isinstance(node, cst.Attribute):
        node = node.value
    return node
