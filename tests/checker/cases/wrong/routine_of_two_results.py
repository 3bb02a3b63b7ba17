from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def same(step: Routine[[A], B, C]) -> Routine[[A, B], C]:  # E:16: "Routine[[A], B, C]" is malformed: did you mean "Routine[[A, B], C]"?  [how-routine]
    async def workflow(left: A, right: B) -> C:
        return await step(left, right)

    return workflow
