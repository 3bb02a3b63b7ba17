from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A, times: int) -> B:
        print(times)
        return await step(value)

    return workflow  # E:12: "workflow" does not match what HOW "same" declares: it also requires "times", which is not declared  [how-return]
    # N: the declaration that would be right: Routine[[A, int], B]
