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
