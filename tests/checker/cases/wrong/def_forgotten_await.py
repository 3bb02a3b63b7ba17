from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return step(value)  # E:16: Incompatible return value type (got "Coroutine[Any, Any, B]", expected "B")  [return-value]
        # N: Maybe you forgot to use "await"?

    return workflow
