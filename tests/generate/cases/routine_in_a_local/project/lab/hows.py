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


@define.how
def by_constant(
    first: Routine[[int], int], second: Routine[[int], int], is_late: bool
) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        step = second if is_late else first
        number = await step(number)
        step = first
        return await step(number)

    return workflow


@define.how
def in_loops(
    last: Routine[[int], int], stages: tuple[Routine[[int], int], ...], *more: Routine[[int], int]
) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        # Each of them.
        for step in stages:
            number = await step(number)
            if number > 90:
                break
        for position, step in enumerate(more):
            number += position + await step(number)
            if number > 90:
                break
        step = last
        return await step(number)

    return workflow


@define.how
def twice(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        for step in stages:
            number = await step(number)
            if number > 90:
                break
        for step in reversed(stages):
            number = await step(number)
            if number > 90:
                break
        return number

    return workflow
