import asyncio
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
def two(first: Routine[[int], int], second: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        started = [first[v] for v in range(value)]
        return sum(await asyncio.gather(*started)) + await second.start(value)

    return run
