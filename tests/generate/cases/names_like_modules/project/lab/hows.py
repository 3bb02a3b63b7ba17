"""Parameters, locals and classes that are called like modules and packages."""

import lab.tasks
from how_codegen import define
from how_codegen.types import Routine


@define.how
def paired(
    step: Routine[[int], int], asyncio: list[int]
) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        started = step[number]
        return await started + sum(asyncio)

    return workflow


@define.how
def classed(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        class lab:
            tasks = 3

            def get(self, base: int) -> int:
                return base * self.tasks

        return await step(lab().get(number) + lab.tasks)

    return workflow


@define.how
def counted(step: Routine[[int], int]) -> Routine[[int], int]:
    lab.tasks.told("made")

    async def workflow(number: int) -> int:
        lab.tasks.told(f"before {number}")

        async def twice(lab: int) -> int:
            return await step(lab) + await step(lab)

        return await twice(number)

    return workflow
