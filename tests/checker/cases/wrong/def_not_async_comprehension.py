from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine[[list[A]], list[B]]:
    def workflow(values: list[A]) -> list[B]:
        return [await step(value) for value in values]

    return workflow  # E:12: The workflow of HOW "same" awaits, but is not async: write "async def workflow"  [how-body]
