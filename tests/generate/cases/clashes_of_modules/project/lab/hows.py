import asyncio

from how_codegen import define
from how_codegen.types import Routine


@define.how
def three(
    task: Routine[[int], int], other: Routine[[int], int], third: Routine[[int], int]
) -> Routine[[int], int]:
    async def run(define: int) -> int:
        await asyncio.sleep(0)
        return await task(define) + await other(len([define])) + await third(1)

    return run
