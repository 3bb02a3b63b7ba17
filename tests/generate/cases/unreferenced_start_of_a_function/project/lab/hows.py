import asyncio
import gc

from how_codegen import define
from how_codegen.types import Routine


@define.how
def started(task: Routine[[int], None]) -> Routine[[int], None]:
    async def run(value: int) -> None:
        task[value]
        await asyncio.sleep(0)
        gc.collect()
        await asyncio.sleep(0)

    return run
