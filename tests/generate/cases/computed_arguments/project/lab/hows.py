"""HOWs with constants, and with routines in collections."""

import asyncio
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def repeated(step: Routine[[A], A], times: int = 2) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for _ in range(times):
            value = await step(value)
        return value

    return workflow


@define.how
def spread(step: Routine[[A], A]) -> Routine[[list[A]], list[A]]:
    async def workflow(values: list[A]) -> list[A]:
        return await asyncio.gather(*[step[value] for value in values])

    return workflow


@define.how
def by_name(steps: dict[str, Routine[[A], A]]) -> Routine[[str, A], A]:
    async def workflow(name: str, value: A) -> A:
        return await steps[name](value)

    return workflow
