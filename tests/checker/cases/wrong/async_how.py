from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
async def asyn(step: Routine[[A], B]) -> Routine[[A], B]:  # E:1: HOW "asyn" is async: write "def asyn(...)", and "async def" in it  [how-body]
    async def quiet(value: A) -> B:
        return await step(value)

    return quiet
