"""Source files as the way back needs them: read, never imported."""

from __future__ import annotations

import ast
import io
import sys
import tokenize
import warnings
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from how_codegen.lines.map import digest, split_lines

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


class SourceFile:
    """One file: its lines, and what it defines where."""

    def __init__(self, path: Path) -> None:
        """Read it. Raises `OSError`, `SyntaxError` or `ValueError` for one that is no Python."""
        self.path = path
        data = path.read_bytes()
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        self._data = data
        self.lines: Sequence[str] = split_lines(data.decode(encoding))

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree; an empty one of what is no Python."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse(self._data)
        except (SyntaxError, ValueError):
            return ast.Module([], [])

    def text(self, line: int) -> str:
        """A line without the space around it; empty outside of the file."""
        return self.lines[line - 1].strip() if 0 < line <= len(self.lines) else ""

    def named(self, path: str) -> list[ast.stmt]:
        """Every statement that binds a dotted path, in order, as functions, classes and names."""
        parents: list[ast.AST] = [self.tree]
        found: list[ast.stmt] = []
        for part in path.split("."):
            inside = [one for parent in parents for one in _statements(parent)]
            found = [one for one in inside if part in _bound(one)]
            parents = [*found]
        return found

    def digest(self, node: ast.stmt) -> str:
        """The digest of a function's lines, from its `def` on."""
        return digest(self.lines[node.lineno - 1 : node.end_lineno])


def read_source(path: Path) -> SourceFile | None:
    """The file; None where there is none that can be read."""
    try:
        return SourceFile(path)
    except (OSError, SyntaxError, ValueError):
        return None


def module_file(module: str, bases: Sequence[Path]) -> Path | None:
    """The file of a module below one of some folders, or wherever Python itself looks."""
    parts = module.split(".")
    for base in (*bases, *map(Path, sys.path)):
        folder = base.joinpath(*parts)
        for file in (folder.with_name(f"{folder.name}.py"), folder / "__init__.py"):
            if file.is_file():
                return file
    return None


def _statements(parent: ast.AST) -> Iterator[ast.stmt]:
    """The statements of a block, also those in an `if`, a `try` or a `with` of it."""
    for child in ast.iter_child_nodes(parent):
        if isinstance(child, ast.stmt):
            yield child
        if isinstance(child, (ast.stmt, ast.ExceptHandler, ast.match_case)) and not isinstance(
            child, Definition
        ):
            yield from _statements(child)


def _bound(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement binds where it stands."""
    if isinstance(statement, Definition):
        yield statement.name
    elif isinstance(statement, (ast.Import, ast.ImportFrom)):
        yield from ((alias.asname or alias.name).partition(".")[0] for alias in statement.names)
    elif isinstance(statement, (ast.Assign, ast.AnnAssign, ast.Expr)):
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                yield node.id
