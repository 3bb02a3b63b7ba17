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


@define.how
def by_constant(step: Routine[[int], int], /, is_late: bool) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        found = number + 1 if is_late else await step[number]
        found += await step.start(number)
        other = await step.start(found)
        if number > 3:
            found, other = 7, 8
        return found + other

    return workflow
