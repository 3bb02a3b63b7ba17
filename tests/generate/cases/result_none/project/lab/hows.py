from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def twice(task: Routine[[A], B]) -> Routine[[A], list[B]]:
    async def run(value: A) -> list[B]:
        first = await task(value)
        return [first, await task(value)]

    return run


@define.how
def maybe(task: Routine[[A], B], *others: Routine[[A], B]) -> Routine[[A], B | int]:
    async def run(value: A) -> B | int:
        await task(value)
        found = {
            "a": await task(value),  # the first
            "b": [await other(value) for other in others],
        }
        if found["a"] or await task(value):
            return 1
        for one in others:
            last = await one(value)
        print(last, f"{await task(value)} # no comment")
        return await task(value)

    return run


@define.how
def same(task: Routine[[A], B]) -> Routine[[A], B]:
    async def run(value: A) -> B:
        return await task(value)

    return run
