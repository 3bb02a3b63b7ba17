from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def chain(begin: Routine[[A], B], *, end: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await end(await begin(value))

    return workflow


made = chain(length)  # E:8: Missing named argument "end" for "chain"  [call-arg]
