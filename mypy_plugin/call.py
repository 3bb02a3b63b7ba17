"""A call of a HOW, however it is spelled."""

from __future__ import annotations

from typing import NamedTuple

from mypy.nodes import ArgKind, Context, Expression, FuncDef


class Call(NamedTuple):
    """A call of a HOW, or its use as a decorator: then `function` is what it decorates."""

    context: Context
    args: list[Expression]
    kinds: list[ArgKind]
    names: list[str | None]
    function: FuncDef | None = None
