from how_codegen import define
from how_codegen.types import Routine


@define.how
def repeated(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int, again: int = 1) -> int:
        if value > 2:
            return await run(value - 1, again)
        return await task(value) + again

    return run
