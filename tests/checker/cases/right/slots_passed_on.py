"""Slots given to functions, kept in lists and dicts, and called through them."""
import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each, twice
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
X = TypeVar("X")
Y = TypeVar("Y")


async def retry(step: Callable[[X], Awaitable[Y]], value: X) -> Y:
    return await step(value)


async def run_all(steps: Iterable[Routine[[X], Y]], value: X) -> list[Y]:
    return await asyncio.gather(*[step[value] for step in steps])


def wrapped(step: Callable[[X], Coroutine[Any, Any, Y]]) -> Callable[[X], Coroutine[Any, Any, Y]]:
    async def run(value: X) -> Y:
        return await step(value)

    return run


@define.how
def both(first: Routine[[A], B], second: Routine[[A], B]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        steps = [first, second]
        by_name = {"first": first, "second": second}
        results = await run_all(steps, value)
        results += [await by_name[name](value) for name in sorted(by_name)]
        results.append(await retry(first, value))
        results.append(await wrapped(second)(value))
        chosen = first if results else second
        results.append(await chosen(value))
        left, right = first, second
        results.append(await left(value))
        return [*results, await right[value]]

    return workflow


@define.how
def inner_calls(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[list[A]], list[C]]:
    chained = compose(first, second)
    every = each(chained)

    async def workflow(values: list[A]) -> list[C]:
        assert_type(await compose(first, second)(values[0]), C)
        return await every(values)

    return workflow


@define.how
def loop_of_calls(step: Routine[[A], A], times: int) -> Routine[[A], A]:
    repeated = step
    for _ in range(times):
        repeated = twice(repeated)

    async def workflow(value: A) -> A:
        return await repeated(value)

    return workflow


made = both(length, length)
inner = inner_calls(length, spell)
looped = loop_of_calls(double, 2)


async def use() -> None:
    assert_type(await made("a"), list[int])
    assert_type(await inner(["a"]), list[str])
    assert_type(await looped(1), int)
