from how_codegen import define
from how_codegen.types import Routine


@define.how
def pipe(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for stage in stages:
            value = await stage(value)
        return value

    return run
