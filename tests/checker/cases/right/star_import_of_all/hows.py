from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

__all__ = ["polished"]

A = TypeVar("A")


@define.how
def polished(step: Routine[[A], A], *, times: int = 1) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for _ in range(times):
            value = await step(value)
        return value

    return workflow
