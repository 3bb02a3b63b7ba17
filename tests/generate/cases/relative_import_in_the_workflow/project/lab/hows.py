from how_codegen import define
from how_codegen.types import Routine


@define.how
def late(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        from . import tasks
        from .tasks import LIMIT

        return await task(value) + LIMIT + tasks.LIMIT

    return run
