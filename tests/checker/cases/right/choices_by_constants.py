from enum import Enum
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
DEBUG = False


class Mode(Enum):
    FAST = 1
    SLOW = 2


@define.how
def by_flag(step: Routine[[A], B], *, verbose: bool = False) -> Routine[[A], B]:
    async def quiet(value: A) -> B:
        return await step(value)

    async def loud(value: A) -> B:
        print(value)
        return await step(value)

    if verbose:
        return loud
    return quiet


@define.how
def by_expr(step: Routine[[A], B], mode: Mode) -> Routine[[A], B]:
    async def quiet(value: A) -> B:
        return await step(value)

    async def loud(value: A) -> B:
        print(value)
        return await step(value)

    return loud if mode is Mode.SLOW and DEBUG else quiet


@define.how
def by_match(step: Routine[[A], B], mode: Mode) -> Routine[[A], B]:
    match mode:
        case Mode.SLOW:

            async def work(value: A) -> B:
                return await step(value)

            return work
        case _:

            async def loud(value: A) -> B:
                return await step(value)

            return loud


@define.how
def by_def(step: Routine[[A], B], after: Routine[[B], B] | None = None) -> Routine[[A], B]:
    if after is None:

        async def work(value: A) -> B:
            return await step(value)
    else:

        async def work(value: A) -> B:
            return await after(await step(value))

    return work
