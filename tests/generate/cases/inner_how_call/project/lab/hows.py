from collections.abc import Sequence
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def one(task: Routine[[A], B]) -> Routine[[A], B]:
    async def run(value: A) -> B:
        return await task(value)

    return run


@define.how
def around(task: Routine[[int], int]) -> Routine[[int], int]:
    inner = one(task)

    async def run(value: int) -> int:
        return await inner(value) + await inner[value]

    return run


@define.how
def inside(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        inner = one(one(task))
        execution = inner.start(value)
        return await execution + await one(task)[value] + await one(task)(value)

    return run


@define.how
def several(tasks: Sequence[Routine[[int], int]]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for task in tasks:
            value = await task(value)
        return value

    return run


@define.how
def around_several(*tasks: Routine[[int], int]) -> Routine[[int], int]:
    inner = several(tasks)
    other = several((tasks[0], tasks[1]))

    async def run(value: int) -> int:
        return await inner(value) + await other(value)

    return run


@define.how
def around_tuple(tasks: Sequence[Routine[[int], int]]) -> Routine[[int], int]:
    inner = several(tasks)

    async def run(value: int) -> int:
        return await inner(value) + len(tasks)

    return run


@define.how
def around_one(task: Routine[[int], int]) -> Routine[[int], int]:
    inner = several((task, task))

    async def run(value: int) -> int:
        return await inner(value)

    return run
