from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def once(task: Routine[[A], A]) -> Routine[[A], A]:
    async def run(value: A) -> A:
        return await task(value)

    return run
