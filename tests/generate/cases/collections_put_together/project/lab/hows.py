from collections.abc import Sequence

from how_codegen import define
from how_codegen.types import Routine


@define.how
def chain(steps: Sequence[Routine[[int], int]]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for step in steps:
            value = await step[value]
        return value

    return run


@define.how
def given(*steps: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for step in steps:
            value = await step[value]
        return value

    return run


@define.how
def named(**steps: Routine[[int], int]) -> Routine[[int], str]:
    async def run(value: int) -> str:
        shown = ""
        for name, step in steps.items():
            value = await step[value]
            shown += f"{name}={value} "
        return shown

    return run


@define.how
def added(step: Routine[[int], int], *numbers: int) -> Routine[[int], int]:
    async def run(value: int) -> int:
        return await step(value) + sum(numbers)

    return run
