"""Workflows with defaults, keyword-only, positional-only and `*` parameters."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length

A = TypeVar("A")
B = TypeVar("B")


@define.how
def with_default(step: Routine[[A], B]) -> Routine[[A], list[B]]:
    async def workflow(value: A, times: int = 2) -> list[B]:
        return [await step(value) for _ in range(times)]

    return workflow


@define.how
def keyword_only(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A, *, log: bool = False) -> B:
        if log:
            print(value)
        return await step(value)

    return workflow


@define.how
def star(step: Routine[[A], B]) -> Routine[[A, A], list[B]]:
    async def workflow(*values: A) -> list[B]:
        return [await step(value) for value in values]

    return workflow


@define.how
def none_at_all(step: Routine[[], B]) -> Routine[[], B]:
    async def workflow(*args: object, **kwargs: object) -> B:
        return await step()

    return workflow


@define.task
async def now() -> float:
    return 0.0


one = with_default(length)
two = keyword_only(double)
three = star(double)
four = none_at_all(now)


async def use() -> None:
    assert_type(await one("a"), list[int])
    assert_type(await two(1), int)
    assert_type(await three(1, 2), list[int])
    assert_type(await four(), float)
