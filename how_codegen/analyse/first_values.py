"""What a local begins as, as far as its type depends on the routines that are passed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import libcst as cst

from how_codegen.analyse.walking import children
from how_codegen.holes import Hole, SlotHole

_Holes = Mapping[cst.CSTNode, Hole]


def awaited_slots(value: cst.BaseExpression, holes: _Holes) -> tuple[tuple[str, ...], bool]:
    """The slots whose awaited results a value may be; and whether it may be something else."""
    found = [_awaited(one, holes) for one in _alternatives(value)]
    known = tuple(dict.fromkeys(one for one in found if one is not None))
    return known, None in found


def mentioned_slots(value: cst.BaseExpression, holes: _Holes) -> frozenset[str]:
    """Every slot in a value."""
    return frozenset(one.parameter for one in _holes_in(value, holes) if isinstance(one, SlotHole))


def _holes_in(node: cst.CSTNode, holes: _Holes) -> Iterator[Hole]:
    if node in holes:
        yield holes[node]
    for child in children(node):
        yield from _holes_in(child, holes)


def is_slot(value: cst.BaseExpression, holes: _Holes) -> bool:
    """May it be a slot itself?"""
    return any(isinstance(holes.get(one), SlotHole) for one in _alternatives(value))


def is_display(value: cst.BaseExpression) -> bool:
    """May it be a list, set or dict of what stands there?"""
    return any(isinstance(one, _DISPLAYS) for one in _alternatives(value))


_DISPLAYS = (cst.List, cst.Set, cst.Dict, cst.ListComp, cst.SetComp, cst.DictComp)


def is_empty(value: cst.BaseExpression) -> bool:
    """Is it `[]`, `{}`, `set()` or the like?"""
    match value:
        case cst.List(elements=[]) | cst.Dict(elements=[]):
            return True
        case cst.Call(func=cst.Name(value="list" | "dict" | "set"), args=[]):
            return True
    return False


def _alternatives(value: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
    """What an expression may be: the sides of a choice."""
    match value:
        case cst.IfExp(body=left, orelse=right) | cst.BooleanOperation(left=left, right=right):
            yield from _alternatives(left)
            yield from _alternatives(right)
        case cst.NamedExpr(value=inner):
            yield from _alternatives(inner)
        case _:
            yield value


def _awaited(value: cst.BaseExpression, holes: _Holes) -> str | None:
    """The slot of `await slot(...)`, `await slot[...]` and `await slot.start(...)`."""
    match value:
        case cst.Await(expression=cst.Call(func=cst.Name() as name)):
            pass
        case cst.Await(expression=cst.Subscript(value=cst.Name() as name)):
            pass
        case cst.Await(
            expression=cst.Call(
                func=cst.Attribute(value=cst.Name() as name, attr=cst.Name("start"))
            )
        ):
            pass
        case _:
            return None
    found = holes.get(name)
    return found.parameter if isinstance(found, SlotHole) else None
