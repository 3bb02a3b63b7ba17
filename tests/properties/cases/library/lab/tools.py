"""What HOWs use: functions, classes, context managers and generators."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TypeVar
from lab.tasks import trace

F = TypeVar("F", bound=Callable[..., object])
MOST = 4


class Oops(Exception):
    """An error of the project's own."""


def shift(number: int) -> int:
    trace("shift", number)
    return number + 3


def weight(value: object) -> int:
    return zlib.crc32(repr(value).encode()) % 101


@contextmanager
def held(number: int) -> Iterator[int]:
    trace("enter", number)
    try:
        yield number + 1
    finally:
        trace("exit", number)


@asynccontextmanager
async def opened(number: int) -> AsyncIterator[int]:
    trace("open", number)
    try:
        yield number + 2
    finally:
        trace("close", number)


async def counted(number: int) -> AsyncIterator[int]:
    for one in range(abs(number) % 3):
        yield one


async def apply(function: Callable[[int], Awaitable[int]], value: int) -> int:
    trace("apply")
    return await function(value)


def logged(function: F) -> F:
    trace("logged")
    return function


class Counter:
    """Counts its own calls, and shows what was asked of it."""

    def __init__(self, start: int) -> None:
        trace("counter", start)
        self.number = start

    def __call__(self) -> int:
        self.number += 1
        return self.number

    @property
    def now(self) -> int:
        trace("now", self.number)
        return self.number
