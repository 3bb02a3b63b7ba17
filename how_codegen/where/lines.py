"""Lines of a module that say where another one is from: an import is there for what uses it."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def lines_that_explain(tree: ast.Module, line: int) -> list[int]:
    """Other lines to look at for a line that is from no HOW itself, the best first."""
    found = [line]
    for number in found:
        found += [other for other in _explained_by(tree, number) if other not in found]
    return found[1:]


def workflows_used(tree: ast.Module, line: int) -> Iterator[int]:
    """The lines of the `def` of the module's own functions that a line uses."""
    functions = {
        node.name: node.lineno
        for node in tree.body
        if isinstance(node, ast.AsyncFunctionDef) and node.decorator_list
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.lineno == line and node.id in functions:
            yield functions[node.id]


def _explained_by(tree: ast.Module, line: int) -> Iterator[int]:
    for statement in ast.walk(tree):
        if not isinstance(statement, ast.stmt) or line not in _lines_of(statement):
            continue
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            if line < statement.lineno:  # a decorator
                yield statement.lineno
        elif isinstance(statement, (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)):
            yield from _uses(tree, _names(statement, line))


def _lines_of(statement: ast.stmt) -> range:
    decorators = getattr(statement, "decorator_list", [])
    first = min([statement.lineno, *(one.lineno for one in decorators)])
    return range(first, (statement.end_lineno or statement.lineno) + 1)


def _names(statement: ast.stmt, line: int) -> set[str]:
    """The names that a statement binds: those of one line, if that has any."""
    bound: list[tuple[int, str]] = []
    for node in ast.walk(statement):
        if isinstance(node, ast.alias):
            bound.append((node.lineno, (node.asname or node.name).partition(".")[0]))
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            bound.append((node.lineno, node.id))
    here = {name for number, name in bound if number == line}
    return here or {name for _, name in bound}


def _uses(tree: ast.Module, names: set[str]) -> Iterator[int]:
    """Where names are used, from the top."""
    yield from sorted(
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id in names and isinstance(node.ctx, ast.Load)
    )
