"""HOWs whose instances have nothing of their own that changes, and HOWs whose instances do."""

from functools import lru_cache
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def pipe(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await second(await first(value))

    return workflow


@define.how
def repeat(step: Routine[[A], A], times: int = 2) -> Routine[[A], A]:
    most = times * 2
    label = f"{times} of {most}"

    def is_over(number: int) -> bool:
        return number >= most

    async def workflow(value: A) -> A:
        number = 0
        while not is_over(number) and label:
            value = await step(value)
            number += 1
        return value

    return workflow


@define.how
def each(steps: list[Routine[[A], A]]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for number, step in enumerate(steps):
            value = await step(value) if number < len(steps) else value
        return value

    return workflow


@define.how
def used_up(steps: list[Routine[[A], A]]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await steps.pop()(value) if steps else value

    return workflow


@define.how
def remembered(step: Routine[[int], int]) -> Routine[[int], int]:
    cache: dict[int, int] = {}

    async def workflow(value: int) -> int:
        if value in cache:
            return -cache[value]
        cache[value] = await step(value)
        return cache[value]

    return workflow


@define.how
def counted(step: Routine[[int], int]) -> Routine[[int], int]:
    runs = 0

    async def workflow(value: int) -> int:
        nonlocal runs
        runs += 1
        return await step(value) + runs

    return workflow


@define.how
def in_default(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(value: int, seen: list[int] = []) -> int:  # noqa: B006
        seen.append(value)
        return await step(value) + len(seen)

    return workflow


@define.how
def in_helper(step: Routine[[int], int]) -> Routine[[int], int]:
    def known(value: int, seen: list[int] = []) -> int:  # noqa: B006
        seen.append(value)
        return len(seen)

    async def workflow(value: int) -> int:
        return await step(value) + known(value)

    return workflow


@define.how
def once(step: Routine[[int], int]) -> Routine[[int], int]:
    @lru_cache
    def drawn(value: int) -> list[int]:
        return [value]

    async def workflow(value: int) -> int:
        drawn(0).append(value)
        return await step(value) + len(drawn(0))

    return workflow


@define.how
def numbered(step: Routine[[int], int], names: dict[str, int]) -> Routine[[int], int]:
    async def workflow(value: int) -> int:
        return await step(value) + names.setdefault("last", value)

    return workflow


@define.how
def delegated(step: Routine[[int], int]) -> Routine[[int], int]:
    return counted(step)


@define.how
def drained(*groups: list[Routine[[int], int]]) -> Routine[[int], int]:
    async def workflow(value: int) -> int:
        for group in groups:
            value = await group.pop()(value) if group else value
        return value

    return workflow


@define.how
def by_group(**groups: list[Routine[[int], int]]) -> Routine[[int], int]:
    async def workflow(value: int) -> int:
        for group in groups.values():
            value = await group.pop()(value) if group else value
        return value

    return workflow


@define.how
def chain(*steps: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(value: int) -> int:
        for step in steps:
            value = await step(value)
        return value

    return workflow
