"""HOWs to stand in each other's slots."""

import asyncio
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def twice(step: Routine[[A], A]) -> Routine[[A], A]:
    """Take a step, and another."""

    async def workflow(value: A) -> A:
        value = await step(value)
        return await step(value)

    return workflow


@define.how
def compose(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    # One after the other.
    async def workflow(value: A) -> C:
        middle = await first(value)
        return await second(middle)

    return workflow


@define.how
def repeated(step: Routine[[A], A], *, times: int = 3) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for _ in range(times):
            value = await step(value)
        return value

    return workflow


@define.how
def pipeline(*stages: Routine[[A], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for stage in stages:
            value = await stage(value)
        return value

    return workflow


@define.how
def each(step: Routine[[A], B]) -> Routine[[list[A]], list[B]]:
    async def workflow(values: list[A]) -> list[B]:
        return await asyncio.gather(*[step[value] for value in values])

    return workflow
