"""Where a HOW call stands: by the name that it is bound to, or that of the function around it."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator

from how_codegen.lock import LockEntry
from how_codegen.where.routines import Imports, dotted
from how_codegen.where.sources import Definition, SourceFile


def line_of_call(file: SourceFile, name: str, entry: LockEntry, used: Collection[str] = ()) -> int:
    """The line of the call that a module was made for; the best guess for one without a name.

    `used` are full names that a line of the module uses: of a call that goes on for several lines,
    it is the line that passes them, if they stand in one.
    """
    statements = file.named(name)
    last = statements[-1] if statements else None
    call: ast.stmt | ast.Call | None = last
    if last is None or isinstance(last, Definition):
        call = _most_alike(last or file.tree, entry) or last
    if call is None:
        return 1
    lines = _lines_that_pass(call, file, entry, used)
    return lines.pop() if len(lines) == 1 else call.lineno


def _lines_that_pass(
    call: ast.AST, file: SourceFile, entry: LockEntry, used: Collection[str]
) -> set[int]:
    """The lines of a call on which it mentions any of these names."""
    imports = Imports(file.tree)
    module = entry.call.rpartition(".")[0]
    return {
        node.lineno
        for argument in _arguments(call)
        for node in ast.walk(argument)
        if isinstance(node, (ast.Name, ast.Attribute))
        and (imports.full_name(node) or f"{module}.{dotted(node)}") in used
    }


def _arguments(call: ast.AST) -> Iterator[ast.expr]:
    """What the calls in a statement pass; not what is called."""
    for node in ast.walk(call):
        if isinstance(node, ast.Call):
            yield from node.args
            yield from (keyword.value for keyword in node.keywords)


def _most_alike(around: ast.AST, entry: LockEntry) -> ast.Call | None:
    """The call of the HOW that mentions most of what the module's call passes."""
    how = entry.how.rpartition(".")[2]
    passed = {
        name.rpartition(".")[2]
        for text in entry.slots.values()
        for name in re.findall(r"[\w.]+", text)
    }
    calls = [node for node in ast.walk(around) if isinstance(node, ast.Call)]
    found = [node for node in calls if how == _last_name(node.func)]
    return max(found, key=lambda node: len(passed & _names(node)), default=None)


def _names(node: ast.AST) -> set[str]:
    return {_last_name(one) for one in ast.walk(node)}


def _last_name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
