from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]):  # E:1: Function is missing a return type annotation  [no-untyped-def]
    async def workflow(value: A) -> B:
        return await step(value)

    return workflow
