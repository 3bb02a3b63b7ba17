import asyncio
from collections.abc import Sequence

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double


@define.how
def twice_called(step: Routine[[int], int], *steps: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        known = {"step": number}
        for one in steps:
            number = await one(number)
        return await steps[0](await step(number)) + known["step"]

    return workflow


@define.how
def called_of_many(steps: Sequence[Routine[[int], int]]) -> Routine[[int], list[int]]:
    async def workflow(number: int) -> list[int]:
        return list(await asyncio.gather(*(step(number) for step in steps[1:])))

    return workflow


@define.how
def made_startable(step: Routine[[int], int]) -> Routine[[int], int]:
    plain = step

    async def wrapped(number: int) -> int:
        return await plain(number)

    step = define.task(wrapped)

    async def workflow(number: int) -> int:
        return await step[number]

    return workflow


@define.how
def hidden_name(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        return sum([step[0] for step in [(1, 2)]]) + await step(number)

    return workflow


def called() -> None:
    twice_called(lambda number: double(number), lambda number: double(number))
    called_of_many([lambda number: double(number), lambda number: double(number)])
    made_startable(lambda number: double(number))
    hidden_name(lambda number: double(number))
