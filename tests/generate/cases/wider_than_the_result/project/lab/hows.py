import asyncio
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def best(train: Routine[[A], B], pick: Routine[[list[B]], B]) -> Routine[[list[A]], B]:
    async def run(values: list[A]) -> B:
        started = [train[v] for v in values]
        models = await asyncio.gather(*started)
        return await pick(models)

    return run
