import asyncio

from how_codegen import define
from how_codegen.types import Routine


@define.how
def pipe(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for stage in stages:
            value = await stage(value)
        return value + len(stages)

    return run


@define.how
def paired(both: tuple[Routine[[int], int], Routine[[str, int], str]]) -> Routine[[int], str]:
    async def run(value: int) -> str:
        one, two = both
        got = await asyncio.gather(one(value), both[0](2))
        return await two("a", sum(got))

    return run
