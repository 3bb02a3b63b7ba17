from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine[[A, A], B]:
    async def workflow(left: A, right: A) -> B:
        return await step[left, right]  # E:27: Argument 1 has incompatible type "tuple[A, A]"; expected "A"  [arg-type]

    return workflow
