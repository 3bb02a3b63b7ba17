from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def tried(step: Routine[[A], B]) -> Routine[[A], B]:
    async def quiet(value: A) -> B:
        return await step(value)

    async def loud(value: A) -> B:
        print(value)
        return await step(value)

    try:
        import tomllib

        return loud  # E:16: HOW "tried" chooses its workflow by something that is no constant (line 19): let a parameter of the HOW decide, or decide in the workflow  [how-body]
    except ImportError:
        return quiet
