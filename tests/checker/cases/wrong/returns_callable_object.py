from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def generated(step: Routine[[A], B]) -> Routine[[A], B]:
    class W:
        async def __call__(self, a: A) -> B:
            return await step(a)

    return W()  # E:12: HOW "generated" returns no workflow of its own: define an `async def` in it and return that by its name  [how-body]
