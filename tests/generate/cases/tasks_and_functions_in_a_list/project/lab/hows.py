from how_codegen import define
from how_codegen.types import Routine


@define.how
def summed(task: Routine[[int], int], other: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        total = 0
        for routine in [task, other]:
            total += await routine(value)
        return total

    return run
