from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(*, value: A) -> B:
        return await step(value)

    return workflow  # E:12: "workflow" does not match what HOW "same" declares: its parameter "value" must be given by keyword, which a routine never is  [how-return]
