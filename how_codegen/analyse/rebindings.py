"""The `global` and `nonlocal` statements in a HOW, and whose names they mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import libcst as cst

from how_codegen.analyse.bindings import bound_names
from how_codegen.analyse.parameters import all_parameters
from how_codegen.analyse.source import SourceModule
from how_codegen.analyse.walking import walk


class Rebinding(NamedTuple):
    """One name of a statement.

    `is_of_how`: it is not a function inside of the HOW that binds it. `skipped` is the function
    around the statement that has no such statement itself: libcst takes the name for one of that.
    """

    keyword: str
    item: cst.NameItem
    name: str
    is_of_how: bool
    skipped: str | None


def rebindings(source: SourceModule, how: cst.FunctionDef) -> Iterator[Rebinding]:
    """Each name that a `global` or `nonlocal` statement in a HOW names, in order."""
    finder = _Statements()
    walk(how, finder)
    for keyword, statement, item in finder.found:
        name = item.name.value
        around = _functions_around(source, statement, how)[1:]
        if keyword == "global":
            yield Rebinding(keyword, item, name, True, None)
            continue
        skipped = None
        is_of_how = True
        for function in around:
            if name in _nonlocal_names(function):
                continue
            if name in _bound_in(function):
                is_of_how = False
                break
            skipped = skipped or function.name.value
        yield Rebinding(keyword, item, name, is_of_how, skipped)


def _functions_around(
    source: SourceModule, node: cst.CSTNode, how: cst.FunctionDef
) -> list[cst.FunctionDef]:
    """The functions that a node stands in, from the inside out, up to the HOW and without it."""
    found: list[cst.FunctionDef] = []
    parent = source.parents.get(node)
    while parent is not None and parent is not how:
        if isinstance(parent, cst.FunctionDef):
            found.append(parent)
        parent = source.parents.get(parent)
    return found


def _bound_in(function: cst.FunctionDef) -> set[str]:
    parameters = {parameter.name.value for parameter in all_parameters(function.params)}
    return parameters | set(bound_names(*function.body.body, with_inner=False))


def _nonlocal_names(function: cst.FunctionDef) -> set[str]:
    finder = _Statements(function)
    walk(function, finder)
    return {item.name.value for keyword, _, item in finder.found if keyword == "nonlocal"}


class _Statements(cst.CSTVisitor):
    """The names of `global` and `nonlocal` statements; with `only`, those of that function."""

    def __init__(self, only: cst.FunctionDef | None = None) -> None:
        self.found: list[tuple[str, cst.CSTNode, cst.NameItem]] = []
        self._only = only

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        return self._only in (None, node)

    def visit_Global(self, node: cst.Global) -> None:
        self.found += [("global", node, item) for item in node.names]

    def visit_Nonlocal(self, node: cst.Nonlocal) -> None:
        self.found += [("nonlocal", node, item) for item in node.names]
