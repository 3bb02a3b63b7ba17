from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")

Step = Routine[[A], B]


@define.how
def chain(first: Step[A, B], second: Routine[[B], B]) -> Routine[[A], B]:
    async def run(value: A) -> B:
        return await second(await first(value))

    return run
