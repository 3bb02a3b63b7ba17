from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine[[A], B]:  # E:1: HOW "same" returns nothing: define an `async def` in it and return that by its name  [how-body]
    async def workflow(value: A) -> B:
        return await step(value)
