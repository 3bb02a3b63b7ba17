"""The routines that a line of a generated module uses, and where they are defined."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from how_codegen.lock import LockEntry
from how_codegen.where.sources import Definition, SourceFile, module_file, read_source


class Defined(NamedTuple):
    """Where something is defined, and what it is called in full."""

    fullname: str
    file: SourceFile
    line: int


class Imports:
    """What the names of a module are imported as."""

    def __init__(self, tree: ast.Module) -> None:
        self._names: dict[str, str] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    whole = alias.name if alias.asname else alias.name.partition(".")[0]
                    self._names[alias.asname or whole] = whole
            elif isinstance(node, ast.ImportFrom) and not node.level:
                for alias in node.names:
                    self._names[alias.asname or alias.name] = f"{node.module}.{alias.name}"

    def used(self, tree: ast.Module, line: int) -> Iterator[str]:
        """The full names of what is imported and used, or imported, in a line."""
        for node in ast.walk(tree):
            name = self.full_name(node) if getattr(node, "lineno", 0) == line else None
            if name is not None:
                yield name

    def full_name(self, node: ast.AST) -> str | None:
        """The full name of what is imported; None for anything else."""
        root, dot, rest = dotted(node).partition(".")
        return f"{self._names[root]}{dot}{rest}" if root in self._names else None


def dotted(node: ast.AST) -> str:
    """`a.b.c` as text; empty for what is no such name."""
    if isinstance(node, ast.Attribute):
        value = dotted(node.value)
        return f"{value}.{node.attr}" if value else ""
    if isinstance(node, ast.alias):
        return (node.asname or node.name).partition(".")[0]
    return node.id if isinstance(node, ast.Name) else ""


def routines_of(
    entry: LockEntry, names: Iterable[str], bases: Sequence[Path], output_module: str
) -> list[Defined]:
    """The definitions of the names that are routines of the module's call, as far as known."""
    known = {name for text in entry.slots.values() for name in re.findall(r"[\w.]+", text)}
    found: dict[str, Defined] = {}
    for name in names:
        where = _definition(name, bases)
        if where is None:
            continue
        is_module = where.fullname.startswith(f"{output_module}.")
        if is_module or {name, where.fullname} & known:
            found.setdefault(where.fullname, where)
    return list(found.values())


_MOST_HOPS = 20
"""How often a name may be imported on from another module: imports can go in a circle."""


def _definition(fullname: str, bases: Sequence[Path]) -> Defined | None:
    for _ in range(_MOST_HOPS):
        found = _binding(fullname, bases)
        if found is None:
            return None
        file, module, path, statement = found
        if not isinstance(statement, ast.ImportFrom):
            return Defined(f"{module}.{path}", file, statement.lineno)
        first, dot, rest = path.partition(".")
        original = next(
            (one.name for one in statement.names if first == (one.asname or one.name)), first
        )
        is_package = file.path.name == "__init__.py"
        fullname = f"{_absolute(statement, module, is_package)}.{original}{dot}{rest}"
    return None


def _binding(fullname: str, bases: Sequence[Path]) -> tuple[SourceFile, str, str, ast.stmt] | None:
    """The statement that binds a name: its file, its module and its path in that."""
    parts = fullname.split(".")
    for end in range(len(parts) - 1, 0, -1):
        module, path = ".".join(parts[:end]), ".".join(parts[end:])
        file = module_file(module, bases)
        source = read_source(file) if file is not None else None
        if source is None:
            continue
        statements = source.named(path) or _imports(source.named(parts[end]))
        if not statements:
            return None
        functions = [one for one in statements if isinstance(one, Definition)]
        return source, module, path, (functions or statements)[-1]
    return None


def _imports(statements: Sequence[ast.stmt]) -> list[ast.stmt]:
    return [one for one in statements if isinstance(one, ast.ImportFrom)]


def _absolute(statement: ast.ImportFrom, module: str, is_package: bool) -> str:
    if not statement.level:
        return statement.module or ""
    package = module.split(".") if is_package else module.split(".")[:-1]
    base = package[: len(package) - statement.level + 1]
    return ".".join([*base, *([statement.module] if statement.module else [])])
