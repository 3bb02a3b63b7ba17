from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def nothing(step: Routine[[A], B]) -> Routine[[A], B]:  # E:1: HOW "nothing" returns nothing: define an `async def` in it and return that by its name  [how-body]
    async def quiet(value: A) -> B:
        return await step(value)
