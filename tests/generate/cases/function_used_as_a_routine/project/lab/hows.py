import asyncio

from how_codegen import define
from how_codegen.types import Routine


@define.how
def all_of(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        return sum(await asyncio.gather(*[stage[value] for stage in stages]))

    return run


@define.how
def told(task: Routine[[int], int]) -> Routine[[int], str]:
    async def run(value: int) -> str:
        return f"{task.name} {await task(value)}"

    return run
