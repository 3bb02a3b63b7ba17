from typing import TypeVar

from nlp.tasks import double, shout

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def chain(begin: Routine[[A], B], end: Routine[[B], B] = double) -> Routine[[A], B]:  # E:58: Incompatible default for parameter "end" (default has type "Routine[[int], int]", parameter has type "Routine[[B], B]")  [assignment]
    async def workflow(value: A) -> B:
        return await end(await begin(value))

    return workflow


made = chain(shout)
