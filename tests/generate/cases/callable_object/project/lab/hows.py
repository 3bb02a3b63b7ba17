from how_codegen import define
from how_codegen.types import Routine


@define.how
def scheduled(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        return await task[value] + await task.start(value)

    return run
