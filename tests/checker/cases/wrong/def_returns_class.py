from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine[[A], B]:
    class Workflow:
        async def __call__(self, value: A) -> B:
            return await step(value)

    return Workflow()  # E:12: HOW "same" returns no workflow of its own: define an `async def` in it and return that by its name  [how-body]
