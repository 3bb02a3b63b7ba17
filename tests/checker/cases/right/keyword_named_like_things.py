"""Slots, routines and HOWs with awkward names: `self`, `args`, `name`, `start`, builtins, keywords_."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length

A = TypeVar("A")
B = TypeVar("B")


@define.how
def name(self: Routine[[A], B], args: Routine[[B], B], start: Routine[[B], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await start(await args(await self(value)))

    return workflow


@define.how
def list_(id: Routine[[A], B], /, type: int = 1, *, class_: str = "", how: bool = False) -> Routine[[A], B]:
    async def list_(value: A) -> B:
        return await id(value)

    return list_


@define.how
def __private(_: Routine[[A], B], __: int = 0) -> Routine[[A], B]:
    async def __workflow(value: A) -> B:
        return await _(value)

    return __workflow


@define.task
async def version(name: str) -> int:
    return len(name)


one = name(version, args=double, start=double)
two = list_(length, type=2, class_="a", how=True)
three = __private(length)
four = name(self=version, args=double, start=double)
é = list_(double)


async def use() -> None:
    assert_type(await one("a"), int)
    assert_type(await two("a"), int)
    assert_type(await three("a"), int)
    assert_type(await four("a"), int)
    assert_type(await é(1), int)
