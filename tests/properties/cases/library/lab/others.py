"""Routines with the names of those in `tasks`."""

from how_codegen import define
from lab.tasks import trace


@define.task(name="another value")
async def value(number: int) -> int:
    trace("another value", number)
    return number + 10


@define.task(name="another total")
async def total(number: int) -> int:
    trace("another total", number)
    return number - 10


async def plain(number: int) -> int:
    trace("another plain", number)
    return number % 11


@define.task(name="another items")
async def items(left: int, right: int) -> int:
    trace("another items", left, right)
    return left - right - 1


@define.task
async def workflow(number: int) -> int:
    trace("workflow", number)
    return number + 100


@define.task
async def seen(number: int) -> int:
    trace("seen", number)
    return number + 200


@define.task
async def error(number: int) -> int:
    trace("error", number)
    raise RuntimeError(f"always: {number}")


STAGES = (value, total)
