from collections.abc import Callable

from how_codegen import define
from how_codegen.types import Routine


@define.how
def converted(task: Routine[[int], int], to: Callable[[int], str]) -> Routine[[int], str]:
    async def run(value: int) -> str:
        return to(await task(value)) + str(value)

    return run
