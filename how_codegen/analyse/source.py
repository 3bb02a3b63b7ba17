"""The module that defines a HOW, parsed once: its bindings at module level, its functions.

Nothing is imported or run; what a name means is read off the syntax tree and its scopes.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import libcst as cst
from libcst.metadata import (
    BaseAssignment,
    GlobalScope,
    ImportAssignment,
    MetadataWrapper,
    PositionProvider,
    Scope,
)

from how_codegen.analyse.normal_names import with_normal_names
from how_codegen.analyse.python_scopes import PythonScopeProvider
from how_codegen.analyse.walking import children, parents_in, walk
from how_codegen.blueprint import Binding, CopiedImport, ImportedModule, ImportedName, OwnName
from how_codegen.errors import HowError
from how_codegen.lines.map import digest, split_lines
from how_codegen.records import Span


class SourceModule:
    """One parsed module. `name` is its import name, `path` where it is shown to come from.

    `assigned` are the names of it that other modules assign.
    """

    def __init__(
        self,
        name: str,
        path: str,
        is_package: bool,
        text: bytes,
        assigned: frozenset[str] = frozenset(),
    ) -> None:
        """Parse `text`.

        Raises:
            HowError: the text is no Python.
        """
        self.name = name
        self.path = path
        self._package = name if is_package else name.rpartition(".")[0]
        try:
            # Python takes all line ends for one; what is written from this has `\n`.
            lines = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            tree = cst.parse_module(lines)
            if not lines.isascii():
                tree = with_normal_names(tree)
            self._wrapper = MetadataWrapper(tree, unsafe_skip_copy=True)
        except cst.ParserSyntaxError as error:
            place = f"{path}:{error.raw_line}"
            raise HowError(f"syntax error: {error.message}", place=place) from None
        self.tree = self._wrapper.module
        self.code = self.tree.code
        self.scopes = self._wrapper.resolve(PythonScopeProvider)
        self.parents = parents_in(self.tree)
        self.positions = self._wrapper.resolve(PositionProvider)
        scope = next(found for found in self.scopes.values() if isinstance(found, Scope))
        self.globals: Scope = scope.globals
        finder = _GlobalStatements()
        walk(self.tree, finder)
        self._declared_global = finder.names | assigned
        self._stars = finder.stars

    @classmethod
    def read(cls, name: str, path: Path, shown: str) -> SourceModule:
        """The module in the file `path`.

        Raises:
            HowError: the file cannot be read, or is no Python.
        """
        try:
            text = path.read_bytes()
        except OSError as error:
            raise HowError(f"cannot read it: {error.strerror}", place=shown) from None
        return cls(name, shown, path.stem == "__init__", text)

    def scope_of(self, node: cst.CSTNode) -> Scope:
        """The scope that a statement or expression stands in."""
        scope = self.scopes[node]
        return self.globals if scope is None else scope

    def span_of(self, node: cst.CSTNode) -> Span:
        """Where a node stands, as records have it."""
        found = self.positions[node]
        start, end = found.start, found.end
        return Span(
            start.line,
            self._bytes_before(start.line, start.column),
            end.line,
            self._bytes_before(end.line, end.column),
        )

    @cached_property
    def _lines(self) -> list[str]:
        return split_lines(self.code)

    def _bytes_before(self, line: int, column: int) -> int:
        return len(self._lines[line - 1][:column].encode())

    @property
    def postponed_annotations(self) -> bool:
        """`from __future__ import annotations`?"""
        return any(
            isinstance(found, ImportAssignment)
            and found.get_module_name_for_import() == "__future__"
            for found in self.globals["annotations"]
        )

    def function(self, path: str, line: int | None) -> cst.FunctionDef | None:
        """The function of this dotted path; of several, the last one that covers `line`."""
        found = [
            node
            for node in _functions(self.tree, path.split("."))
            if line is None or self._first_line(node) <= line <= self.positions[node].end.line
        ]
        return found[-1] if found else None

    def digest(self, function: cst.FunctionDef) -> str:
        """What tells whether any line of a function was edited, from that of its `def` on."""
        place = self.positions[function]
        return digest(self._lines[place.start.line - 1 : place.end.line])

    def _first_line(self, node: cst.FunctionDef) -> int:
        lines = [self.positions[decorator].start.line for decorator in node.decorators]
        return min([self.positions[node].start.line, *lines])

    def binding(self, name: str) -> Binding | None:
        """What a name at module level is bound to; None where the module does not bind it."""
        found = list(self.globals[name])
        own = [item for item in found if isinstance(item.scope, GlobalScope)]
        if not own:
            return self._starred(name)
        copied = self._conditional_import(own)
        if copied is not None:
            return CopiedImport(copied)
        if name in self._declared_global:
            return OwnName(rebound=True)
        bindings: list[Binding] = [
            self._import(item, name)
            if isinstance(item, ImportAssignment)
            else OwnName(rebound=len(own) > 1)
            for item in own
        ]
        # The same import twice binds the same thing.
        same = all(item == bindings[0] for item in bindings)
        return bindings[0] if same else OwnName(rebound=True)

    def _starred(self, name: str) -> Binding | None:
        """A name that nothing else can bind than the one star import of the module."""
        is_own = name.startswith("__") or name in self._declared_global
        stars = self._stars
        if (
            len(stars) != 1
            or is_own
            or self._top_statement(stars[0]) is not self.parents.get(stars[0])
        ):
            return None
        return ImportedName(self.absolute(stars[0]), name, False)

    def _import(self, assignment: ImportAssignment, name: str) -> Binding:
        node = assignment.node
        only_typing = self._under_type_checking(node)
        if isinstance(node, cst.Import):
            for alias in node.names:
                if name in (alias.evaluated_alias, alias.evaluated_name):
                    has_alias = bool(alias.evaluated_alias)
                    return ImportedModule(alias.evaluated_name, has_alias, only_typing)
            return OwnName(rebound=False)
        assert isinstance(node, cst.ImportFrom)
        if isinstance(node.names, cst.ImportStar):
            return OwnName(rebound=False)
        module = self.absolute(node)
        for alias in node.names:
            if (alias.evaluated_alias or alias.evaluated_name) == name:
                return ImportedName(module, alias.evaluated_name, only_typing)
        return OwnName(rebound=False)

    def absolute(self, node: cst.ImportFrom) -> str:
        """The full name of the module that an import statement of this module names."""
        module = dotted_name(node.module) if node.module else ""
        if not node.relative:
            return module
        package = self._package.split(".")
        base = ".".join(package[: len(package) - len(node.relative) + 1])
        return f"{base}.{module}" if module else base

    def _conditional_import(self, bindings: list[BaseAssignment]) -> str | None:
        """The one `try` statement of imports (and fallbacks) that binds a name."""
        statements = [self._top_statement(getattr(item, "node", None)) for item in bindings]
        first = statements[0]
        if not isinstance(first, cst.Try) or any(item is not first for item in statements):
            return None
        simple = _simple_statements(first)
        if not all(_is_import_or_fallback(item) for item in simple):
            return None
        if self._under_type_checking(simple[0]):
            return None
        return self.tree.code_for_node(first.with_changes(leading_lines=())).rstrip("\n")

    def _top_statement(self, node: cst.CSTNode | None) -> cst.CSTNode | None:
        """The statement at module level that a node stands in."""
        while node is not None and not isinstance(self.parents.get(node), cst.Module):
            node = self.parents.get(node)
        return node

    def _under_type_checking(self, node: cst.CSTNode) -> bool:
        child, parent = node, self.parents.get(node)
        while parent is not None:
            if isinstance(parent, cst.If) and child is parent.body:
                test = parent.test
                dotted = dotted_name(test) if isinstance(test, (cst.Name, cst.Attribute)) else ""
                if dotted.rpartition(".")[2] == "TYPE_CHECKING":
                    return True
            child, parent = parent, self.parents.get(parent)
        return False


def dotted_name(node: cst.BaseExpression) -> str:
    """`a.b.c` as text; empty for an expression that is no such name."""
    if isinstance(node, cst.Attribute):
        value = dotted_name(node.value)
        return f"{value}.{node.attr.value}" if value else ""
    return node.value if isinstance(node, cst.Name) else ""


def _functions(
    parent: cst.Module | cst.ClassDef | cst.CSTNode, path: list[str]
) -> list[cst.FunctionDef]:
    """Every function of this path, also within `if` and `try` at module level."""
    name, *rest = path
    found: list[cst.FunctionDef] = []
    for node in _statements(parent):
        if isinstance(node, cst.FunctionDef) and node.name.value == name and not rest:
            found.append(node)
        elif isinstance(node, cst.ClassDef) and node.name.value == name and rest:
            found += _functions(node, rest)
        elif not isinstance(node, (cst.FunctionDef, cst.ClassDef, cst.SimpleStatementLine)):
            found += _functions(node, path)
    return found


def _statements(parent: cst.CSTNode) -> list[cst.CSTNode]:
    found: list[cst.CSTNode] = []
    for child in children(parent):
        if isinstance(child, cst.IndentedBlock):
            found += child.body
        elif isinstance(child, (cst.BaseStatement, cst.Else, cst.ExceptHandler, cst.Finally)):
            found.append(child)
    return found


def _simple_statements(node: cst.CSTNode) -> list[cst.BaseSmallStatement]:
    if isinstance(node, cst.BaseSmallStatement):
        return [node]
    if isinstance(node, (cst.FunctionDef, cst.ClassDef)):
        return [cst.Raise()]  # more than imports: anything that is refused will do
    return [item for child in children(node) for item in _simple_statements(child)]


def _is_import_or_fallback(statement: cst.BaseSmallStatement) -> bool:
    """An absolute import, `name = <constant>` or `pass`: what means the same in any module."""
    match statement:
        case cst.Import() | cst.Pass():
            return True
        case cst.ImportFrom(relative=relative, names=names):
            return not relative and not isinstance(names, cst.ImportStar)
        case cst.Assign(value=value):
            return isinstance(value, (cst.Integer, cst.SimpleString)) or (
                isinstance(value, cst.Name) and value.value in ("None", "True", "False")
            )
    return False


class _GlobalStatements(cst.CSTVisitor):
    """The names that some function rebinds at module level, and the star imports."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.stars: list[cst.ImportFrom] = []

    def visit_ImportFrom(self, node: cst.ImportFrom) -> None:
        if isinstance(node.names, cst.ImportStar):
            self.stars.append(node)

    def visit_Global(self, node: cst.Global) -> None:
        self.names.update(item.name.value for item in node.names)
