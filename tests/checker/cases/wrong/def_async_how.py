from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
async def same(step: Routine[[A], B]) -> Routine[[A], B]:  # E:1: HOW "same" is async: write "def same(...)", and "async def" in it  [how-body]
    async def workflow(value: A) -> B:
        return await step(value)

    return workflow
