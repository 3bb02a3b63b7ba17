from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def either(step: Routine[[A], B], recover: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        try:
            return await step(value)
        except ValueError:
            return await recover(value)

    return workflow
