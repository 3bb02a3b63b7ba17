from collections.abc import Callable

from how_codegen import define
from how_codegen.types import Routine


@define.how
def limited(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int, min: int = 3) -> int:
        value = await task(value)
        if value > min:
            value = min
        limit = value
        if limit > 2:
            limit = 2
        return limit

    return run
