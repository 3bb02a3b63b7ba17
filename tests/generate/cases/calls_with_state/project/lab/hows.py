"""HOWs that keep something of their own, and one with a class."""

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def counted(step: Routine[[A], A], *, most: int = 3) -> Routine[[A], A]:
    seen: list[str] = []
    def count() -> None:
        seen.append("again")
        if len(seen) > most:
            raise ValueError(f"more than {most} times")
    async def workflow(value: A) -> A:
        count()
        return await step(value)
    return workflow


@define.how
def pipeline(*stages: Routine[[A], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for stage in stages:
            value = await stage(value)
        return value
    return workflow


@define.how
def undersc(_step: Routine[[A], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        class Runner:
            async def go(self, v: A) -> A:
                return await _step(v)
        return await Runner().go(value)
    return workflow


@define.how
def clash(step: Routine[[A], A], other: Routine[[A], A]) -> Routine[[A], A]:
    _step = 5
    _other = [0]
    async def workflow(value: A) -> A:
        sum = await step(value)
        _other.append(_step)
        print = await other(sum)
        return print
    return workflow


@define.how
def by_name(**stages: Routine[[A], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for stage in stages.values():
            value = await stage(value)
        return value
    return workflow


@define.how
def worded(step: Routine[[int], int], text: str) -> Routine[[int], int]:
    async def workflow(value: int) -> int:
        return await step(value) + len(f"{text}")
    return workflow


@define.how
def shadowed(step: Routine[[int], int]) -> Routine[[int], int]:
    count = 0
    total = 1

    async def workflow(value: int) -> int:
        nonlocal total
        count = 1

        def add() -> int:
            nonlocal count, total
            count += 1
            total += 2
            return count + total

        return await step(value) + add() + count

    def begin() -> None:
        nonlocal count
        count = 3

    begin()
    return workflow
