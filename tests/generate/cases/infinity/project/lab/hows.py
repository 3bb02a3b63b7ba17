from how_codegen import define
from how_codegen.types import Routine


@define.how
def bounded(task: Routine[[int], int], top: float) -> Routine[[int], float]:
    async def run(value: int) -> float:
        return min(await task(value), top)

    return run
