from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
M = TypeVar("M")


@define.how
def two(first: Routine[[A], M], second: Routine[[M], A]) -> Routine[[A], A]:
    async def run(value: A) -> A:
        return await second(await first(value))

    return run
