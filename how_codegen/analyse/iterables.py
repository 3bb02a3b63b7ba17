"""What a loop runs over, where that is made of slots and `enumerate`, `zip` and the like."""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst
from libcst.metadata import BuiltinScope

from how_codegen.analyse.source import SourceModule
from how_codegen.holes import Hole, SlotHole
from how_codegen.sequences import (
    Items,
    NumberedItems,
    ReversedItems,
    SlicedItems,
    SlotItems,
    ZippedItems,
)

FindHole = Callable[[cst.CSTNode], Hole | None]


class Iterables:
    """Reads the iterables of one module."""

    def __init__(self, source: SourceModule) -> None:
        self._source = source

    def items(self, node: cst.BaseExpression, hole: FindHole) -> Items | None:
        """The items of an expression; `hole` finds the slots in it. None for any other iterable."""
        match node:
            case cst.Name():
                found = hole(node)
                return SlotItems(found.parameter) if isinstance(found, SlotHole) else None
            case cst.Call(func=cst.Attribute(value=value, attr=cst.Name(value=part)), args=[]):
                found = hole(value)
                if isinstance(found, SlotHole) and part in ("values", "keys", "items"):
                    return SlotItems(found.parameter, part)  # type: ignore[arg-type]
            case cst.Call(func=cst.Name() as function, args=arguments):
                if self.is_builtin(function):
                    return self._of_builtin(function.value, list(arguments), hole)
            case cst.Subscript(value=value, slice=[cst.SubscriptElement(slice=cst.Slice() as key)]):
                items = self.items(value, hole)
                start, stop = _integer(key.lower), _integer(key.upper)
                known = (key.lower is None) == (start is None)
                known = known and (key.upper is None) == (stop is None) and key.step is None
                return SlicedItems(items, start, stop) if items is not None and known else None
        return None

    def _of_builtin(self, name: str, arguments: list[cst.Arg], hole: FindHole) -> Items | None:
        keywords = {one.keyword.value: one.value for one in arguments if one.keyword is not None}
        values = [one.value for one in arguments if one.keyword is None and not one.star]
        if len(values) + len(keywords) != len(arguments) or not values:
            return None
        items = [self.items(value, hole) for value in values]
        first = items[0]
        match name:
            case "reversed" if first is not None and len(arguments) == 1:
                return ReversedItems(first)
            case "enumerate" if first is not None and keywords.keys() <= {"start"}:
                starts = [*values[1:], *keywords.values()]
                start = _integer(starts[0]) if starts else 0
                if start is not None and len(starts) < 2:
                    return NumberedItems(first, start)
            case "zip" if keywords.keys() <= {"strict"}:
                strict = keywords.get("strict")
                known = tuple(one for one in items if one is not None)
                is_known = strict is None or _is_keyword(strict, "True", "False")
                if len(known) == len(items) and is_known:
                    is_strict = strict is not None and _is_keyword(strict, "True")
                    return ZippedItems(known, is_strict)
        return None

    def is_builtin(self, name: cst.Name) -> bool:
        """Does a name mean what Python itself calls so?"""
        scope = self._source.scopes.get(name)
        found = list(scope[name.value]) if scope is not None else []
        return bool(found) and all(isinstance(one.scope, BuiltinScope) for one in found)


def _integer(node: cst.BaseExpression | None) -> int | None:
    if isinstance(node, cst.UnaryOperation) and isinstance(node.operator, cst.Minus):
        value = _integer(node.expression)
        return None if value is None else -value
    return node.evaluated_value if isinstance(node, cst.Integer) else None


def _is_keyword(node: cst.BaseExpression, *names: str) -> bool:
    return isinstance(node, cst.Name) and node.value in names
