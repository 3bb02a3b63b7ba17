from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length

A = TypeVar("A")


@define.how
def chain(begin: Routine[[A], int], *, end: Routine[[int], int] = double) -> Routine[[A], int]:
    async def workflow(value: A) -> int:
        return await end(await begin(value))

    return workflow


made = chain(length, double)  # E:8: Too many positional arguments for "chain"  [call-arg]
