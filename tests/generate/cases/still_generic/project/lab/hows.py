from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def beside(task: Routine[[A], B]) -> Routine[[A, C], tuple[B, C]]:
    async def run(value: A, more: C) -> tuple[B, C]:
        return await task(value), more

    return run


@define.how
def kept(task: Routine[[A], A], pair: Routine[[A, int], A]) -> Routine[[A], list[A]]:
    found = 0
    while True:
        found += 1

        async def run(value: A) -> list[A]:
            first = task[value]
            second = pair[await first, found]
            third = pair.start(await second, 2)
            return [await task(await task[await third]), await first]

        return run
