from __future__ import annotations

from typing import TypeVar, cast

from how_codegen import define
from how_codegen.types import Routine

from lab.types import Pairs

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def one(task: Routine[[A], B]) -> Routine[[A], B]:
    async def run(value: A) -> B:
        given: list[A] = [value]
        maybe: A | None = value
        taken = [await task(item) for item in given if maybe == item]
        pairs: Pairs[B] = [(taken[0], taken[0])]
        found: list[object] = [*pairs[0]]
        return cast(B, found[0])

    return run


@define.how
def chain(head: Routine[[A], B], tail: Routine[[B], C]) -> Routine[[A], C]:
    async def run(value: A) -> C:
        middle: B = await head(value)
        return await tail(middle)

    return run


@define.how
def start(make: Routine[[], A], use: Routine[[A], B]) -> Routine[[], B]:
    async def run() -> B:
        made: A = await make()
        return await use(made)

    return run
