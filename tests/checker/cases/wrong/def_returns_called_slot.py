from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[], B]) -> Routine[[], B]:
    return step()  # E:12: HOW "same" returns no workflow of its own: define an `async def` in it and return that by its name  [how-body]
