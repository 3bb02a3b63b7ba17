from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B], quick: bool = False) -> Routine[[A], B]:
    if quick:

        async def fast(value: A) -> B:
            return await step(value)

        return fast

    async def slow(value: A, times: int) -> B:
        print(times)
        return await step(value)

    return slow  # E:12: "slow" does not match what HOW "same" declares: it also requires "times", which is not declared  [how-return]
    # N: the declaration that would be right: Routine[[A, int], B]
