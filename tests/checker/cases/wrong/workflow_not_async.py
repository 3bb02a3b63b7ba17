from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def simple(step: Routine[[A], B]) -> Routine[[A], B]:
    def workflow(value: A) -> B:
        return await step(value)

    return workflow  # E:12: The workflow of HOW "simple" awaits, but is not async: write "async def workflow"  [how-body]
