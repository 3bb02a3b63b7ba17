from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        await step.begin(value)  # E:15: "Routine[[A], B]" has no attribute "begin"  [attr-defined]
        return await step(value)

    return workflow
