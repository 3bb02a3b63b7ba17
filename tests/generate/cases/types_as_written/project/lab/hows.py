from __future__ import annotations

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def one(task: Routine[[A], B]) -> Routine[[A], B]:
    async def run(value: A) -> B:
        given: list[A] = [value]
        taken = [await task(item) for item in given]
        pairs: dict[str, tuple[A, B]] = {"a": (value, taken[0])}
        return pairs["a"][1]

    return run


@define.how
def chain(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    async def run(value: A) -> C:
        middle: B = await first(value)
        return await second(middle)

    return run
