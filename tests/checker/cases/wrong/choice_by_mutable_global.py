from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
REGISTRY: list[str] = []


@define.how
def reg(step: Routine[[A], B]) -> Routine[[A], B]:
    async def quiet(value: A) -> B:
        return await step(value)

    async def loud(value: A) -> B:
        print(value)
        return await step(value)

    if REGISTRY:
        return loud  # E:16: HOW "reg" chooses its workflow by something that is no constant (line 20): let a parameter of the HOW decide, or decide in the workflow  [how-body]
    else:
        return quiet
