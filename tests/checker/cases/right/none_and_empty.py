"""Routines without parameters or results, and results that are only None."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each, twice

A = TypeVar("A")
B = TypeVar("B")


@define.how
def before(first: Routine[[], None], second: Routine[[], B]) -> Routine[[], B]:
    async def workflow() -> B:
        await first()
        return await second()

    return workflow


@define.how
def made_first(make: Routine[[], A], step: Routine[[A], B]) -> Routine[[], B]:
    async def workflow() -> B:
        return await step(await make())

    return workflow


@define.how
def silent(step: Routine[[A], object]) -> Routine[[A], None]:
    async def workflow(value: A) -> None:
        await step(value)

    return workflow


@define.task
async def notify() -> None: ...


@define.task
def notify_sync() -> None: ...


@define.task
async def number() -> int:
    return 1


@define.task
async def keep(value: None) -> None: ...


@define.task
async def log(text: str) -> None: ...


@define.task
async def ask(text: str = "") -> str:
    return text


one = before(notify, number)
two = before(notify_sync, notify)
four = silent(log)
five = made_first(ask, log)
six = twice(keep)
seven = each(log)
eight = compose(log, keep)


async def use() -> None:
    three = made_first(number, define.task(str))
    assert_type(await one(), int)
    await two()
    await four("a")
    await five()
    assert_type(await seven(["a"]), list[None])
    assert_type(await one.start(), int)
    assert_type(await one[()], int)
    await six(None)
    await eight("a")
