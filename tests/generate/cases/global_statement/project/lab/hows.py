from how_codegen import define
from how_codegen.types import Routine

seen = 0


@define.how
def counting(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        global seen
        seen += 1
        return await task(value)

    return run
