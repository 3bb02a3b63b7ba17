from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def again(step: Routine[[A], A], times: int = "3") -> Routine[[A], A]:  # E:47: Incompatible default for parameter "times" (default has type "str", parameter has type "int")  [assignment]
    async def workflow(value: A) -> A:
        for _ in range(times):
            value = await step(value)
        return value

    return workflow
