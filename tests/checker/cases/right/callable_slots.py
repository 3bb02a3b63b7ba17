"""Slots spelled as plain callables: `Callable[..., Awaitable]`, `Coroutine`, `Task`, `Workflow`."""
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine, Task, Workflow
from nlp.hows import twice
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def awaitables(first: Callable[[A], Awaitable[B]], second: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await second(await first(value))

    return workflow


@define.how
def coroutines(step: Callable[[A], Coroutine[Any, Any, B]]) -> Callable[[A], Coroutine[Any, Any, B]]:
    async def workflow(value: A) -> B:
        return await step(value)

    return workflow


@define.how
def tasks(step: Task[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        print(step.name)
        return await step(value)

    return workflow


@define.how
def workflows(step: Workflow[[int], int]) -> Routine[[int], int]:
    async def workflow(value: int) -> int:
        return await step(value)

    return workflow


@define.how
def filtered(step: Routine[[A], B], keep: Callable[[B], bool]) -> Routine[[A], B | None]:
    async def workflow(value: A) -> B | None:
        result = await step(value)
        return result if keep(result) else None

    return workflow


def positive(number: int) -> bool:
    return number > 0


one = awaitables(length, spell)
two = coroutines(length)
three = tasks(length)
four = workflows(twice(double))
five = filtered(length, positive)
seven = filtered(length, bool)


async def use() -> None:
    six = filtered(length, lambda number: number > 0)
    assert_type(await one("a"), str)
    assert_type(await two("a"), int)
    assert_type(await three("a"), int)
    assert_type(await four(1), int)
    assert_type(await five("a"), int | None)
    assert_type(await six("a"), int | None)
    assert_type(await seven("a"), int | None)
