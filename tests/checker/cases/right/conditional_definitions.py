"""A routine and a HOW that are defined in one of two ways."""
import sys
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length

A = TypeVar("A")

if sys.version_info >= (3, 11):

    @define.task
    async def step(number: int) -> int:
        return number

else:

    @define.task
    async def step(number: int) -> int:
        return number + 1


if length.name:

    @define.how
    def chosen(step: Routine[[A], A]) -> Routine[[A], A]:
        async def workflow(value: A) -> A:
            return await step(value)

        return workflow

else:

    @define.how
    def chosen(step: Routine[[A], A]) -> Routine[[A], A]:
        async def workflow(value: A) -> A:
            return await step(await step(value))

        return workflow


made = chosen(step)


async def use() -> None:
    assert_type(await made(1), int)
