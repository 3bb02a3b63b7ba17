"""Functions use HOWs and instances that are made further down."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


async def use() -> None:
    assert_type(await made(1), int)
    assert_type(await again(step)(1), int)
    assert_type(await Holder().workflow(1), int)


class Holder:
    def __init__(self) -> None:
        self.workflow = again(step)


def make() -> "Routine[[int], int]":
    return again(again(step))


@define.how
def again(step: Routine[[A], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await step(await step(value))

    return workflow


@define.task
async def step(number: int) -> int:
    return number


made = again(step)
