from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def one(task: Routine[[A], B]) -> Routine[[A], B]:
    async def run(value: A) -> B:
        return await task(value)

    return run


@define.how
def around(task: Routine[[int], int]) -> Routine[[int], int]:
    inner = one(task)

    async def run(value: int) -> int:
        return await inner(value) + await inner[value]

    return run


@define.how
def inside(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        inner = one(one(task))
        execution = inner.start(value)
        return await execution + await one(task)[value] + await one(task)(value)

    return run
