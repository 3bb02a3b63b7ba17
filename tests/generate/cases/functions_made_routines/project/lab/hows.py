"""HOWs that start what they were passed."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

T = TypeVar("T")


@define.how
def by_list(stages: Sequence[Routine[[T], T]]) -> Routine[[T], T]:
    async def workflow(value: T) -> T:
        for stage in stages:
            value = await stage[value]
        return value

    return workflow


@define.how
def spread(*stages: Routine[[T], T]) -> Routine[[T], T]:
    async def workflow(value: T) -> T:
        for stage in stages:
            value = await stage[value]
        return value

    return workflow


@define.how
def single(stage: Routine[[T], T]) -> Routine[[T], T]:
    async def workflow(value: T) -> T:
        return await stage[value]

    return workflow


@define.how
def by_name(stages: Mapping[str, Routine[[T], T]]) -> Routine[[T], T]:
    async def workflow(value: T) -> T:
        for stage in stages.values():
            value = await stage(value)
        return value

    return workflow


@define.how
def cast(step: Routine[[T], T]) -> Routine[[T], T]:
    value = single(step)
    return value


@define.how
def optional(
    step: Routine[[int], int],
    weights: dict[str, int] | None = None,
    names: list[str] | None = None,
    tags: set[str] | None = None,
    limit: float = 1.5,
    number: object = None,
) -> Routine[[int], int]:
    async def workflow(value: int) -> int:
        total = sum((weights or {}).values()) + len(names or []) + len(tags or ())
        return await step(value) + total + len(f"{limit} {number}")

    return workflow


class Hows:
    TIMES = 3

    @staticmethod
    @define.how
    def repeated(step: Routine[[T], T], times: int = TIMES) -> Routine[[T], T]:
        async def workflow(value: T) -> T:
            for _ in range(times):
                value = await step(value)
            return value

        return workflow
