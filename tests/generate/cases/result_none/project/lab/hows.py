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
