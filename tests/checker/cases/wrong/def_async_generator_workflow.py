from collections.abc import AsyncIterator
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> AsyncIterator[B]:
        yield await step(value)

    return workflow  # E:12: "workflow" does not match what HOW "same" declares: it yields, so that it gives AsyncIterator[B], which cannot be awaited  [how-return]
