from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def both(step: Routine[[A], B], other) -> Routine[[A], B]:  # E:1: Function is missing a type annotation for one or more parameters  [no-untyped-def]
    async def workflow(value: A) -> B:
        await other(value)
        return await step(value)

    return workflow
