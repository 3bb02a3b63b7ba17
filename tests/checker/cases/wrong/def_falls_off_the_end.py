from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B], *, quick: bool) -> Routine[[A], B]:  # E:1: HOW "same" may end without a return: return its workflow at the end, too  [how-body]
    async def workflow(value: A) -> B:
        return await step(value)

    if quick:
        return workflow
