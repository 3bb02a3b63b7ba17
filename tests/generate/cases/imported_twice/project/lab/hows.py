import asyncio
import asyncio
from math import floor
from math import floor

from how_codegen import define
from how_codegen.types import Routine


@define.how
def slept(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        await asyncio.sleep(0)
        return floor(await task(value))

    return run
