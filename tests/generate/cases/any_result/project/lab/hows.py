"""A HOW that gives what one of two routines gives."""

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def either(first: Routine[[A], B], second: Routine[[B], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        made = await first(value)
        if value:
            return await first(value)
        return await second(made)

    return workflow
