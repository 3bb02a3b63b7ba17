"""Conditions that are a number, which what is passed may tell."""

from how_codegen import define
from how_codegen.types import Routine


@define.how
def counted(
    *stages: Routine[[int], int], last: Routine[[int], int], depth: int = 2
) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        if len(stages):
            number += len(stages)
        elif not 3 - 2:
            number += 1
        if not len(stages) - 1 and number:
            number = await last(number)
        else:
            number += 5
        if depth + 1 - 3:
            number = await last(number)
        return number if len(stages) * depth else -number

    return workflow
