import random
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def either(left: Routine[[A], B], right: Routine[[A], B]) -> Routine[[A], B]:
    async def first(value: A) -> B:
        return await left(value)

    async def second(value: A) -> B:
        return await right(value)

    if random.random() < 0.5:
        return first  # E:16: HOW "either" chooses its workflow by something that is no constant (line 19): let a parameter of the HOW decide, or decide in the workflow  [how-body]
    return second
