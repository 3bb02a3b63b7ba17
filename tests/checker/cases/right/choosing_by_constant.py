"""A HOW that chooses between two workflows by a constant parameter."""
from typing import Literal, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length

A = TypeVar("A")
B = TypeVar("B")


@define.how
def mapped(step: Routine[[A], B], *, one_by_one: bool = False) -> Routine[[list[A]], list[B]]:
    if one_by_one:

        async def slow(values: list[A]) -> list[B]:
            return [await step(value) for value in values]

        return slow

    async def fast(values: list[A]) -> list[B]:
        return [await execution for execution in [step[value] for value in values]]

    return fast


@define.how
def by_mode(step: Routine[[A], B], mode: Literal["once", "twice", "never"]) -> Routine[[A], B | None]:
    async def once(value: A) -> B | None:
        return await step(value)

    async def again(value: A) -> B | None:
        await step(value)
        return await step(value)

    async def never(value: A) -> None:
        return None

    if mode == "once":
        return once
    elif mode == "twice":
        return again
    else:
        return never


fast = mapped(length)
slow = mapped(length, one_by_one=True)
once = by_mode(double, "once")
never = by_mode(double, mode="never")


async def use() -> None:
    assert_type(await fast(["a"]), list[int])
    assert_type(await slow(["a"]), list[int])
    assert_type(await once(1), int | None)
    assert_type(await never(1), int | None)
