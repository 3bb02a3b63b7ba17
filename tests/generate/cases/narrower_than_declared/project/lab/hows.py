"""A HOW that binds a local to what a routine gives, and then to something else."""

from how_codegen import define
from how_codegen.types import Routine


@define.how
def counted(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        found = await step(number)
        if number > 3:
            found = 7
        return found

    return workflow
