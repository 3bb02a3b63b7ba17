"""A HOW whose module has names that a generated module would give, too."""

from how_codegen import define
from how_codegen.types import Routine


def _step(number: int) -> int:
    return number + 1


@define.how
def shifted(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(value: int) -> int:
        return await step(_step(value))

    return workflow
