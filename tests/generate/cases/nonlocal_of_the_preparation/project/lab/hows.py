from how_codegen import define
from how_codegen.types import Routine


@define.how
def counting(task: Routine[[int], int]) -> Routine[[int], int]:
    calls = 0

    async def run(value: int) -> int:
        nonlocal calls
        calls += 1
        return await task(value) + calls

    return run
