from typing import TYPE_CHECKING

from how_codegen import define
from how_codegen.types import Routine

if TYPE_CHECKING:
    import only_for_checkers


@define.how
def typed(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        found: "only_for_checkers.Number" = await task(value)
        return found

    return run
