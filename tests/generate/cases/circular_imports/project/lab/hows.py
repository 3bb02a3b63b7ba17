from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from lab.workflows.checked import checked

A = TypeVar("A")
B = TypeVar("B")
LIMIT = 10


def limit(value: int) -> int:
    return min(value, LIMIT)


@define.how
def one(task: Routine[[A], B]) -> Routine[[A], B]:
    async def run(value: A) -> B:
        return await task(value)

    return run


@define.how
def limited(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        """Never too much."""
        # As much as there may be.
        return limit(await task(value))

    return run


async def with_check(value: int) -> int:
    return await checked(value)
