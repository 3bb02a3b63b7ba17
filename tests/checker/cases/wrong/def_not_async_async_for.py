from collections.abc import AsyncIterator
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine[[AsyncIterator[A]], None]:
    def workflow(values: AsyncIterator[A]) -> None:
        async for value in values:
            print(value)

    return workflow  # E:12: The workflow of HOW "same" awaits, but is not async: write "async def workflow"  [how-body]
