from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def chain(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        result = first(value)
        return await second(result)  # E:29: Argument 1 has incompatible type "Coroutine[Any, Any, B]"; expected "B"  [arg-type]
        # N: Maybe you forgot to use "await"?

    return workflow
