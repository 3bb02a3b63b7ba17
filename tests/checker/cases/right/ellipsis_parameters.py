from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double

R = TypeVar("R")


@define.how
def anyhow(step: Routine[..., R]) -> Routine[[str], R]:
    async def workflow(text: str) -> R:
        return await step(text, 3)

    return workflow


@define.how
def nothing(step: Routine[[], R]) -> Routine[[], list[R]]:
    async def workflow() -> list[R]:
        return [await step(), await step.start()]

    return workflow


@define.task
async def now() -> float:
    return 0.0


made = anyhow(double)
times = nothing(now)


async def use() -> None:
    assert_type(await made("a"), int)
    assert_type(await times(), list[float])
