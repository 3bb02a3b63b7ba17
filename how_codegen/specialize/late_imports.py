"""Imports that a module makes when its workflow runs, not when the module itself is imported."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec

from how_codegen.specialize import SpecializedModule
from how_codegen.specialize.namespace import FromImport

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def import_late(module: SpecializedModule, others: frozenset[str]) -> SpecializedModule | None:
    """The module with the names of these others imported inside of its functions.

    What only annotations name is imported for type checkers. None where a name is needed before
    any of its functions runs.
    """
    moved = [item for item in module.from_imports if item.module in others]
    names = {item.alias for item in moved}
    parts = [ast.parse(text) for text in (module.preparation, module.workflow, module.epilogue)]
    if not moved or any(names & _needed_at_once(part) for part in parts):
        return None
    annotated = {name for part in parts for name in _annotations(part) & names}
    typing = {item for item in moved if item.alias in annotated}
    return msgspec.structs.replace(
        module,
        postponed_annotations=module.postponed_annotations or bool(typing),
        from_imports=tuple(item for item in module.from_imports if item not in moved),
        typing_imports=tuple(sorted({*module.typing_imports, *typing})),
        preparation=_with_imports(module.preparation, moved),
        workflow=_with_imports(module.workflow, moved),
    )


def _needed_at_once(tree: ast.Module) -> set[str]:
    """The names that are looked up when a module is imported, annotations apart."""
    found: set[str] = set()
    for statement in tree.body:
        if isinstance(statement, _Function):
            arguments = statement.args
            given = [*arguments.defaults, *arguments.kw_defaults, *statement.decorator_list]
            found |= _names(one for one in given if one is not None)
        elif isinstance(statement, ast.AnnAssign):
            found |= _names([statement.target, *([statement.value] if statement.value else [])])
        else:
            found |= _names([statement])
    return found


def _annotations(tree: ast.Module) -> set[str]:
    """The names in annotations of functions and of variables at module level."""
    found: set[str] = set()
    for statement in tree.body:
        if isinstance(statement, _Function):
            arguments = statement.args
            every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
            every += [one for one in (arguments.vararg, arguments.kwarg) if one is not None]
            known = [one.annotation for one in every] + [statement.returns]
            found |= _names(one for one in known if one is not None)
        elif isinstance(statement, ast.AnnAssign):
            found |= _names([statement.annotation])
    return found


def _names(nodes: Iterable[ast.AST]) -> set[str]:
    return {one.id for node in nodes for one in ast.walk(node) if isinstance(one, ast.Name)}


def _with_imports(text: str, moved: Sequence[FromImport]) -> str:
    """The text with the imports that each of its functions needs at its beginning."""
    lines = text.split("\n")
    functions = [one for one in ast.parse(text).body if isinstance(one, _Function)]
    for function in reversed(functions):
        used = _names(function.body)
        needed = sorted(item for item in moved if item.alias in used)
        at, indent = _beginning(function, lines)
        lines[at:at] = [f"{indent}{line}" for line in _lines(needed)] + ([""] if needed else [])
    return "\n".join(lines)


def _beginning(function: _Function, lines: list[str]) -> tuple[int, str]:
    """Where in the text the body begins, after the docstring and before the comments."""
    first = function.body[0]
    indent = lines[first.lineno - 1][: first.col_offset]
    if ast.get_docstring(function, clean=False) is not None:
        return first.end_lineno or first.lineno, indent
    at = first.lineno - 1
    while lines[at - 1].strip().startswith("#") or not lines[at - 1].strip():
        at -= 1
    return at, indent


def _lines(items: Sequence[FromImport]) -> Iterator[str]:
    for module, several in groupby(items, key=lambda item: item.module):
        names = (
            one.name if one.name == one.alias else f"{one.name} as {one.alias}" for one in several
        )
        yield f"from {module} import {', '.join(names)}"
