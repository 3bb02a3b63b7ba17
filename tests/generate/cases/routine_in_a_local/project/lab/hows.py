"""HOWs that bind a local to a routine, and then to another one."""

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def either(first: Routine[[A], A], second: Routine[[A], A], third: Routine[[A], A]) -> Routine[[A, bool], A]:
    async def workflow(value: A, is_late: bool) -> A:
        step = first
        if is_late:
            step = second
        value = await step(value)
        once = third
        return await once(value)

    return workflow


@define.how
def in_turn(first: Routine[[int], int], second: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        step = first
        for _ in range(2):
            number = await step(number)
            step = second
        return number

    return workflow
