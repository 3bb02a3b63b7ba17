"""Names of loops over routines that are other routines elsewhere: they need to say their type.

The HOW's slots have one type, and its loops may share a name; in a module, each loop is over what
was passed, and a name that is bound by one of them has the type of just that.
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst
from libcst.metadata import Assignment

from how_codegen.analyse.iterables import FindHole, Iterables
from how_codegen.analyse.parameters import all_parameters
from how_codegen.analyse.source import SourceModule
from how_codegen.analyse.walking import walk
from how_codegen.sequences import (
    Items,
    NumberedItems,
    ReversedItems,
    SlicedItems,
    SlotItems,
    ZippedItems,
)

Declared = dict[str, cst.BaseExpression]
"""Names with the type of each."""


class LoopVariables:
    """Which names each loop of a HOW's functions has to declare before it begins."""

    def __init__(self, source: SourceModule, how: cst.FunctionDef, hole: FindHole) -> None:
        self._source = source
        self._hole = hole
        self._iterables = Iterables(source)
        self._types = dict(_member_types(how.params))
        self.declared: dict[cst.For, Declared] = {}
        loops = _Loops()
        walk(how.body, loops)
        for loop in loops.found:
            found = {
                name.value: self._types[slot]
                for name, slot in self._members(loop)
                if slot in self._types and self._must_be_declared(name, slot)
            }
            if found:
                self.declared[loop] = found

    def _members(self, loop: cst.For) -> list[tuple[cst.Name, str]]:
        """The names of a loop that are members of a slot."""
        items = self._iterables.items(loop.iter, self._hole)
        return [] if items is None else list(_matched(items, loop.target))

    def _must_be_declared(self, name: cst.Name, slot: str) -> bool:
        """Is it bound here first, and something else later?"""
        scope = self._source.scopes.get(name)
        bound = [one for one in scope[name.value] if isinstance(one, Assignment)] if scope else []
        if any(one.scope is not scope for one in bound):
            return False  # `nonlocal`: it is declared elsewhere
        others = [one.node for one in bound if one.node is not name]
        return all(self._start(one) > self._start(name) for one in others) and not all(
            self._is_member_of(one, slot) for one in others
        )

    def _start(self, node: cst.CSTNode) -> tuple[int, int]:
        start = self._source.positions[node].start
        return start.line, start.column

    def _is_member_of(self, node: cst.CSTNode, slot: str) -> bool:
        """Is a name bound by a loop over this slot?"""
        parent = self._source.parents.get(node)
        while isinstance(parent, (cst.Tuple, cst.List, cst.Element)):
            parent = self._source.parents.get(parent)
        return isinstance(parent, cst.For) and any(
            one is node and of == slot for one, of in self._members(parent)
        )


def _matched(items: Items, target: cst.BaseExpression) -> Iterator[tuple[cst.Name, str]]:
    """The names of a loop's target with the slots whose members they are."""
    parts = (
        [element.value for element in target.elements]
        if isinstance(target, (cst.Tuple, cst.List))
        else []
    )
    match items:
        case SlotItems(parameter=slot, part=None | "values") if isinstance(target, cst.Name):
            yield target, slot
        case SlotItems(parameter=slot, part="items") if len(parts) == 2:
            yield from _matched(SlotItems(slot), parts[1])
        case NumberedItems(items=inner) if len(parts) == 2:
            yield from _matched(inner, parts[1])
        case ReversedItems(items=inner) | SlicedItems(items=inner):
            yield from _matched(inner, target)
        case ZippedItems(several=several) if len(several) == len(parts):
            for inner, part in zip(several, parts, strict=True):
                yield from _matched(inner, part)


def _member_types(parameters: cst.Parameters) -> Iterator[tuple[str, cst.BaseExpression]]:
    """What each member of a slot for several routines is declared as."""
    for one in all_parameters(parameters):
        annotation = one.annotation.annotation if one.annotation is not None else None
        if one in (parameters.star_arg, parameters.star_kwarg) and annotation is not None:
            yield one.name.value, annotation
            continue
        if isinstance(annotation, cst.Subscript):
            indices = [part.slice for part in annotation.slice]
            found = [one.value for one in indices if isinstance(one, cst.Index)]
            if len(found) == 2 and isinstance(found[1], cst.Ellipsis):
                found.pop()
            if len(found) == 1:
                yield one.name.value, found[0]


class _Loops(cst.CSTVisitor):
    def __init__(self) -> None:
        self.found: list[cst.For] = []

    def visit_For(self, node: cst.For) -> None:
        self.found.append(node)
