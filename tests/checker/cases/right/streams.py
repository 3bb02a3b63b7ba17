"""Routines that give and take iterators, generators and queues."""
import asyncio
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose
from nlp.tasks import double, length

A = TypeVar("A")
B = TypeVar("B")


async def count(limit: int) -> AsyncGenerator[int, None]:
    for number in range(limit):
        yield number


@define.task
async def stream(limit: int) -> AsyncIterator[int]:
    return count(limit)


@define.task
async def total(numbers: AsyncIterable[int]) -> int:
    return sum([number async for number in numbers])


@define.task
async def queue(limit: int) -> asyncio.Queue[str]:
    made: asyncio.Queue[str] = asyncio.Queue()
    made.put_nowait("a")
    return made


@define.how
def over(source: Callable[[A], AsyncIterator[B]], step: Routine[[B], B]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await step(item) async for item in source(value)]

    return workflow


@define.how
def from_queue(make: Routine[[A], asyncio.Queue[B]], step: Routine[[B], object]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        item = await (await make(value)).get()
        await step(item)
        return item

    return workflow


summed = compose(stream, total)
doubled = over(count, double)
taken = from_queue(queue, length)


async def use() -> None:
    assert_type(await summed(3), int)
    assert_type(await doubled(3), list[int])
    assert_type(await taken(3), str)
