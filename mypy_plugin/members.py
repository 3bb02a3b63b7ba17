"""What can be checked by itself: one routine at a time.

mypy would join the types of a display's members, or of a conditional's branches, before it
compares them with the slot, and then blame the whole expression.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mypy.nodes import (
    ConditionalExpr,
    DictExpr,
    Expression,
    LambdaExpr,
    ListExpr,
    SetExpr,
    StarExpr,
    TupleExpr,
)
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    AnyType,
    Instance,
    ProperType,
    TupleType,
    Type,
    TypeOfAny,
    UnionType,
    get_proper_type,
)

from mypy_plugin.passed import Passed, slot_callable, type_of


def to_check(api: CheckerPluginInterface, passed: Sequence[Passed]) -> list[Passed]:
    """Each routine and constant of the call, numbered in the order of the call."""
    members = [member for item in passed for member in _members(api, item)]
    return [replace(member, order=order) for order, member in enumerate(members)]


def _members(api: CheckerPluginInterface, item: Passed) -> Iterator[Passed]:
    expression, formal = item.expression, get_proper_type(item.formal)
    if isinstance(expression, ConditionalExpr) and slot_callable(formal) is not None:
        for branch in (expression.if_expr, expression.else_expr):
            yield from _members(api, _member(api, item, branch, item.formal))
        return
    parts = _parts(expression)
    formals = _member_formals(formal, len(parts)) if parts else None
    if formals is not None and not any(isinstance(part, StarExpr) for part in parts):
        for one, part in zip(formals, parts, strict=True):
            yield from _members(api, _member(api, item, part, one))
        return
    type_ = get_proper_type(item.type)
    if isinstance(type_, UnionType) and slot_callable(formal) is not None:
        for one in type_.items:
            yield replace(item, type=one)
        return
    yield item


def _member(
    api: CheckerPluginInterface, item: Passed, expression: Expression, formal: Type
) -> Passed:
    is_lambda = isinstance(expression, LambdaExpr)
    type_ = AnyType(TypeOfAny.special_form) if is_lambda else type_of(api, expression)
    return replace(item, expression=expression, formal=formal, type=type_)


def _parts(expression: Expression) -> list[Expression]:
    """The members of a display, as far as each of them is a value by itself."""
    match expression:
        case ListExpr(items=items) | TupleExpr(items=items) | SetExpr(items=items):
            return items
        case DictExpr(items=pairs) if all(key is not None for key, _ in pairs):
            return [value for _, value in pairs]
    return []


def _member_formals(formal: ProperType, count: int) -> list[Type] | None:
    """What each of `count` members must be; None where the formal is no collection of routines."""
    if isinstance(formal, UnionType):
        found = [_member_formals(get_proper_type(item), count) for item in formal.items]
        known = [item for item in found if item is not None]
        return known[0] if len(known) == 1 else None
    if isinstance(formal, TupleType) and len(formal.items) == count:
        return list(formal.items)
    if isinstance(formal, Instance) and formal.args:
        routine = get_proper_type(formal.args[-1])
        return [routine] * count if slot_callable(routine) is not None else None
    return None
