import random
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def rand(step: Routine[[A], B]) -> Routine[[A], B]:
    async def quiet(value: A) -> B:
        return await step(value)

    async def loud(value: A) -> B:
        print(value)
        return await step(value)

    if random.random() > 0.5:
        return loud  # E:16: HOW "rand" chooses its workflow by something that is no constant (line 20): let a parameter of the HOW decide, or decide in the workflow  [how-body]
    return quiet
