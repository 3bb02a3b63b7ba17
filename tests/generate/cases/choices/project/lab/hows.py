"""HOWs that have several workflows: what is passed chooses one."""

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from lab.modes import DEBUG, LIMIT, Mode

A = TypeVar("A")
B = TypeVar("B")


@define.how
def by_flag(step: Routine[[A], B], *, twice: bool = False) -> Routine[[A], list[B]]:
    async def once(value: A) -> list[B]:
        return [await step(value)]

    async def again(value: A) -> list[B]:
        return [await step(value), await step(value)]

    if twice:
        return again
    return once


@define.how
def by_slot(step: Routine[[A], B], after: Routine[[B], B] | None = None) -> Routine[[A], B]:
    if after is None:

        async def workflow(value: A) -> B:
            # Nothing comes after.
            return await step(value)

    else:

        async def workflow(value: A) -> B:
            return await after(await step(value))

    return workflow


@define.how
def by_mode(step: Routine[[A], A], mode: Mode) -> Routine[[A], A]:
    match mode:
        case Mode.FAST:

            async def fast(value: A) -> A:
                return await step(value)

            return fast
        case _:

            async def slow(value: A) -> A:
                for _ in range(LIMIT):
                    value = await step(value)
                return value

            return slow


@define.how
def by_count(*stages: Routine[[A], A], most: int = LIMIT) -> Routine[[A], A]:
    is_long = len(stages) >= most or DEBUG

    async def one_by_one(value: A) -> A:
        for stage in stages:
            value = await stage(value)
        return value

    async def refuse(value: A) -> A:
        raise ValueError("too many stages")

    return refuse if is_long else one_by_one
