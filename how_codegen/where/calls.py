"""Where a HOW call stands: by the name that it is bound to, or that of the function around it."""

from __future__ import annotations

import ast
import re

from how_codegen.lock import LockEntry
from how_codegen.where.sources import Definition, SourceFile


def line_of_call(file: SourceFile, name: str, entry: LockEntry) -> int:
    """The line of the call that a module was made for; the best guess for one without a name."""
    statements = file.named(name)
    last = statements[-1] if statements else None
    if last is not None and not isinstance(last, Definition):
        return last.lineno
    found = _most_alike(last or file.tree, entry)
    return found or (last.lineno if last is not None else 1)


def _most_alike(around: ast.AST, entry: LockEntry) -> int | None:
    """The call of the HOW that mentions most of what the module's call passes."""
    how = entry.how.rpartition(".")[2]
    passed = {
        name.rpartition(".")[2]
        for text in entry.slots.values()
        for name in re.findall(r"[\w.]+", text)
    }
    calls = [node for node in ast.walk(around) if isinstance(node, ast.Call)]
    found = [node for node in calls if how == _last_name(node.func)]
    best = max(found, key=lambda node: len(passed & _names(node)), default=None)
    return best.lineno if best is not None else None


def _names(node: ast.AST) -> set[str]:
    return {_last_name(one) for one in ast.walk(node)}


def _last_name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
