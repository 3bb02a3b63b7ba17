from typing import Callable, TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def one(task: Routine[[A], int]) -> Routine[[A], int]:
    async def run(value: A) -> int:
        use: Callable[[A], A] = lambda x: x
        return await task(use(value))

    return run
