from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[[A]], B]) -> Routine[[list[A]], B]:  # E:16: "Routine[[[A]], B]" is malformed: did you mean "Routine[[list[A]], B]"?  [how-routine]
    async def workflow(value: list[A]) -> B:
        return await step(value)

    return workflow
