"""Unions that a slot takes apart: what is left of one is still a union.

Of `int | str | None` for a slot's `T | None` mypy says that T is int, and that T is str.
"""

from __future__ import annotations

from collections.abc import Iterable

from mypy.type_visitor import TypeQuery
from mypy.types import Type, UnionType, flatten_nested_unions

from mypy_plugin.internals.solving import LOWER, Constraint


def with_unions_kept(constraints: Iterable[Constraint], actual: Type) -> list[Constraint]:
    """The constraints that an argument of type `actual` gives, each union's rest kept whole."""
    found = list(constraints)
    for union in actual.accept(_Unions()):
        found = _with_union_kept(found, union)
    return found


def _with_union_kept(constraints: list[Constraint], union: UnionType) -> list[Constraint]:
    kept: list[Constraint] = []
    for variable in dict.fromkeys(constraint.type_var for constraint in constraints):
        own = [constraint for constraint in constraints if constraint.type_var == variable]
        lower = [item for item in own if item.op == LOWER and item.target in union.items]
        if len(lower) > 1:
            whole = UnionType.make_union([item.target for item in lower])
            own = [item for item in own if item not in lower]
            own.insert(0, Constraint(lower[0].origin_type_var, LOWER, whole))
        kept += own
    return kept


class _Unions(TypeQuery[list[UnionType]]):
    """The unions in a type."""

    def strategy(self, items: list[list[UnionType]]) -> list[UnionType]:
        return [union for found in items for union in found]

    def visit_union_type(self, t: UnionType) -> list[UnionType]:
        return [UnionType(flatten_nested_unions(t.items)), *super().visit_union_type(t)]
