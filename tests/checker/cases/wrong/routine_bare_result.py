from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine:  # E:36: Bare "Routine": write its parameters and result, as in "Routine[[int], str]"  [how-routine]
    async def workflow(value: A) -> B:
        return await step(value)

    return workflow
