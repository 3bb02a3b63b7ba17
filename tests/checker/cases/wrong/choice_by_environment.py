import os
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def env(step: Routine[[A], B]) -> Routine[[A], B]:
    async def quiet(value: A) -> B:
        return await step(value)

    async def loud(value: A) -> B:
        print(value)
        return await step(value)

    chatty = os.environ.get("X") == "1"
    return loud if chatty else quiet  # E:12: HOW "env" chooses its workflow by something that is no constant (line 21): let a parameter of the HOW decide, or decide in the workflow  [how-body]
