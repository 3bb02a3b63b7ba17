from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A, B], B]) -> Routine[[A, B], B]:
    async def workflow(left: A, right: B) -> B:
        return await step[right, left]  # E:27: Argument 1 has incompatible type "tuple[B, A]"; expected "tuple[A, B]"  [arg-type]

    return workflow
