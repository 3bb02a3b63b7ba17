from typing import TypeVar

from nlp.tasks import double

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def constant(step: Routine[[int], A]) -> Routine[[int], int]:
    return double  # E:12: HOW "constant" returns no workflow of its own: define an `async def` in it and return that by its name  [how-body]
