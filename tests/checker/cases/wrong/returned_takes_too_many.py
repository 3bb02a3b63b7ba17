from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

T = TypeVar("T")


@define.how
def repeat(step: Routine[[T], T]) -> Routine[[T], T]:
    async def workflow(value: T, times: int) -> T:
        for _ in range(times):
            value = await step(value)
        return value

    return workflow  # E:12: "workflow" does not match what HOW "repeat" declares: it also requires "times", which is not declared  [how-return]
    # N: the declaration that would be right: Routine[[T, int], T]
