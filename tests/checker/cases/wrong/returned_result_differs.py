from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def every(step: Routine[[A], B]) -> Routine[[list[A]], B]:
    async def workflow(values: list[A]) -> list[B]:
        return [await step(value) for value in values]

    return workflow  # E:12: "workflow" does not match what HOW "every" declares: it returns list[B], not B  [how-return]
    # N: the declaration that would be right: Routine[[list[A]], list[B]]
