from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def called(step: Routine[[int], B]) -> Routine[[int], B]:
    async def quiet(value: int) -> B:
        return await step(value)

    return quiet(1)  # E:12: HOW "called" returns no workflow of its own: define an `async def` in it and return that by its name ("quiet", without calling it)  [how-body]
