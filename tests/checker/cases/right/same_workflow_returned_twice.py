"""Several `return`s of one workflow, early and late."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double

A = TypeVar("A")


@define.how
def warned(step: Routine[[A], A], times: int = 1) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for _ in range(times):
            value = await step(value)
        return value

    if times < 10:
        return workflow
    print("many")
    return workflow


@define.how
def checked(step: Routine[[A], A], times: int = 1) -> Routine[[A], A]:
    if times < 0:
        raise ValueError(times)
    assert times < 1000

    async def workflow(value: A) -> A:
        return await step(value)

    try:
        return workflow
    finally:
        print("made")


made = warned(double)
many = warned(double, 20)
check = checked(double)


async def use() -> None:
    assert_type(await made(1), int)
    assert_type(await many(1), int)
    assert_type(await check(1), int)
