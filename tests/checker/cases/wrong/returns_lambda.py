from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def lam(step: Routine[[A], B]) -> Routine[[A], B]:
    return lambda a: step(a)  # E:12: HOW "lam" returns no workflow of its own: define an `async def` in it and return that by its name  [how-body]
