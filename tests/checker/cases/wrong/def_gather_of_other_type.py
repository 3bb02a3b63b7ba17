import asyncio
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def gathered(step: Routine[[A], B], last: Routine[[B], C]) -> Routine[[list[A]], C]:
    async def workflow(values: list[A]) -> C:
        results = await asyncio.gather(*[step[value] for value in values])
        return await last(results)  # E:27: Argument 1 has incompatible type "list[B]"; expected "B"  [arg-type]

    return workflow
