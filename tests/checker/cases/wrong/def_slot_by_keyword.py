from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await step(value=value)  # E:22: Unexpected keyword argument "value"  [call-arg]

    return workflow
