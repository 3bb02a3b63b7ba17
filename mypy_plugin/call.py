"""A call of a HOW, however it is spelled."""

from __future__ import annotations

from typing import NamedTuple

from mypy.nodes import (
    ARG_NAMED,
    ARG_POS,
    ARG_STAR,
    ARG_STAR2,
    ArgKind,
    Context,
    DictExpr,
    Expression,
    FuncDef,
    ListExpr,
    StarExpr,
    StrExpr,
    TupleExpr,
)


class Call(NamedTuple):
    """A call of a HOW, or its use as a decorator: then `function` is what it decorates."""

    context: Context
    args: list[Expression]
    kinds: list[ArgKind]
    names: list[str | None]
    function: FuncDef | None = None


class Spread(NamedTuple):
    """A call with each member of `*[...]` and `**{...}` as an argument for itself.

    `origins` tells for each argument which one it is in the call as it is written; None for one
    that stands in a display.
    """

    call: Call
    origins: list[int | None]


class _Part(NamedTuple):
    expression: Expression
    kind: ArgKind
    name: str | None


def spread(call: Call) -> Spread:
    """Resolve the displays that are unpacked where they stand: mypy would join their members."""
    parts: list[_Part] = []
    origins: list[int | None] = []
    for index, given in enumerate(map(_Part, call.args, call.kinds, call.names)):
        members = _members(given)
        parts += members
        origins += [index if members == [given] else None] * len(members)
    spelled = Call(
        call.context,
        [part.expression for part in parts],
        [part.kind for part in parts],
        [part.name for part in parts],
        call.function,
    )
    return Spread(spelled, origins)


def _members(given: _Part) -> list[_Part]:
    match given:
        case _Part(ListExpr(items=items) | TupleExpr(items=items), kind) if kind == ARG_STAR:
            found = [
                _Part(item.expr, ARG_STAR, None)
                if isinstance(item, StarExpr)
                else _Part(item, ARG_POS, None)
                for item in items
            ]
            return [part for one in found for part in _members(one)]
        case _Part(DictExpr(items=pairs), kind) if kind == ARG_STAR2:
            named = [_named(key, value) for key, value in pairs]
            known = [part for part in named if part is not None]
            if len(known) == len(named):
                return [part for one in known for part in _members(one)]
    return [given]


def _named(key: Expression | None, value: Expression) -> _Part | None:
    if key is None:
        return _Part(value, ARG_STAR2, None)
    return _Part(value, ARG_NAMED, key.value) if isinstance(key, StrExpr) else None
