from how_codegen import define
from how_codegen.types import Routine


@define.how
def one(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        return await task(value)

    return run
