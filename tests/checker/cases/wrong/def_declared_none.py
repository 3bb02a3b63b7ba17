from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> None:
    async def workflow(value: A) -> B:
        return await step(value)

    return workflow  # E:12: "workflow" does not match what HOW "same" declares: it declares None, which is no routine  [how-return]
    # N: the declaration that would be right: Routine[[A], B]
