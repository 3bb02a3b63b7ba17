"""What binds the names of a module, read off its syntax tree.

A name counts as known only where one statement at the top of the module binds it, and nothing
else ever does.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TypeGuard

from how_codegen.records import Name

Starred = Callable[[ast.ImportFrom], frozenset[str] | None]
"""Which names a star import binds; None where that is not known."""


class ModuleBindings:
    """The names that one module binds; `starred` knows those of star imports."""

    def __init__(
        self, tree: ast.Module, *, is_package: bool, starred: Starred | None = None
    ) -> None:
        self._is_package = is_package
        self._starred = starred or (lambda _: None)
        self._bound: dict[str, list[ast.stmt]] = {}
        self._stars: list[ast.ImportFrom] = []
        for statement in tree.body:
            names = bound_names(statement)
            for name in names:
                self._bound.setdefault(name, []).append(statement)
            if "*" in names:
                self._stars += filter(_is_star, ast.walk(statement))
        self._is_all_changed = any(map(_uses_all, ast.walk(tree)))
        self._rebound = {
            name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names
        }

    def may_bind(self, name: str) -> bool:
        """Is the name bound in the module, or could it be?"""
        return name in self._bound or name in self._rebound or self._is_starred(name, 0)

    def _is_starred(self, name: str, after: int) -> bool:
        """May a star import after some line bind the name?"""
        known = [self._starred(star) for star in self._stars if star.lineno > after]
        return any(names is None or name in names for names in known)

    def exported(self) -> frozenset[str] | None:
        """The names that `__all__` lists; None where it does not just list them."""
        match self._bound.get("__all__", []):
            case [ast.Assign(targets=[ast.Name()], value=ast.List() | ast.Tuple() as value)]:
                names = [one.value for one in value.elts if isinstance(one, ast.Constant)]
            case _:
                return None
        is_plain = len(names) == len(value.elts) and not self._is_all_changed
        return frozenset(map(str, names)) if is_plain else None

    def statements(self, name: str) -> list[ast.stmt]:
        """The statements at the top of the module in which a name is bound."""
        return self._bound.get(name, [])

    def is_rebound(self, name: str) -> bool:
        """Does more than one statement bind the name, or a function by `global`?"""
        return len(set(self._bound.get(name, []))) > 1 or name in self._rebound

    def only(self, name: str) -> ast.stmt | None:
        """The statement that binds the name to its value, if that is all that ever binds it."""
        found = self._bound.get(name, [])
        if len(found) != 1 or name in self._rebound:
            return None
        (statement,) = found
        if self._is_starred(name, statement.lineno):
            return None
        return statement if _binds_directly(statement, name) else None

    def imported(self, name: str, module: str) -> Name | None:
        """Where the module, whose name is `module`, imports a name from."""
        node = self.only(name)
        if not isinstance(node, ast.ImportFrom):
            return None
        original = next(one.name for one in node.names if (one.asname or one.name) == name)
        return Name(self.absolute(node, module), original)

    def absolute(self, node: ast.ImportFrom, module: str) -> str:
        """The full name of the module that an import of this one, whose name is `module`, names."""
        if not node.level:
            return node.module or ""
        parts = module.split(".")
        package = parts[: len(parts) - node.level + self._is_package]
        return ".".join([*package, *([node.module] if node.module else [])])

    def full_name(self, node: ast.expr) -> str | None:
        """What a name, or `module.name`, of an absolute import refers to; a builtin by its name."""
        if isinstance(node, ast.Name):
            found = self.imported(node.id, "")
            if found is not None:
                return found.fullname
            return None if self.may_bind(node.id) else node.id
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            statement = self.only(node.value.id)
            if isinstance(statement, ast.Import):
                return f"{_module_named(statement, node.value.id)}.{node.attr}"
        return None


def _is_star(node: ast.AST) -> TypeGuard[ast.ImportFrom]:
    return isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)


def _uses_all(node: ast.AST) -> bool:
    """Is something asked of `__all__`, a change of it perhaps?"""
    return isinstance(node, ast.Name) and node.id == "__all__" and isinstance(node.ctx, ast.Load)


def _binds_directly(statement: ast.stmt, name: str) -> bool:
    match statement:
        case ast.Assign(targets=targets):
            return any(isinstance(target, ast.Name) and target.id == name for target in targets)
        case ast.AnnAssign(target=ast.Name(id=target), value=value):
            return target == name and value is not None
        case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
            return statement.name == name
    return isinstance(statement, (ast.Import, ast.ImportFrom))


def _module_named(statement: ast.Import, name: str) -> str:
    for alias in statement.names:
        if alias.asname == name:
            return alias.name
    return name


def bound_names(node: ast.AST, *, with_inner: bool = True) -> list[str]:
    """The names that code binds in the scope it stands in, in whatever way; `*` for a star import.

    `with_inner`: a `nonlocal` of a function inside binds there, too.
    """
    finder = _BoundNames(with_inner)
    finder.visit(node)
    return finder.names


class _BoundNames(ast.NodeVisitor):
    def __init__(self, with_inner: bool) -> None:
        self.names: list[str] = []
        self._with_inner = with_inner

    def visit_Name(self, node: ast.Name) -> None:
        if not isinstance(node.ctx, ast.Load):
            self.names.append(node.id)

    def visit_FunctionDef(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    ) -> None:
        self.names.append(node.name)
        for inner in ast.walk(node):
            if self._with_inner and isinstance(inner, ast.Nonlocal):
                self.names += inner.names

    visit_AsyncFunctionDef = visit_FunctionDef
    visit_ClassDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        """What a lambda binds is its own."""

    def visit_comprehension(self, node: ast.comprehension) -> None:
        self.visit(node.iter)
        for condition in node.ifs:
            self.visit(condition)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:  # or else it only declares
            self.generic_visit(node)

    def visit_alias(self, node: ast.alias) -> None:
        self.names.append(node.asname or node.name.partition(".")[0])

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        self.names += [node.name] if node.name else []
        self.generic_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs) -> None:
        self.names += [node.name] if node.name else []
        self.generic_visit(node)

    def visit_MatchStar(self, node: ast.MatchStar) -> None:
        self.names += [node.name] if node.name else []

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        self.names += [node.rest] if node.rest else []
        self.generic_visit(node)
