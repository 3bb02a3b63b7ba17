"""Slots with `*Ts`: any number of parameters, tuples of any length."""
from typing import TypeVar, TypeVarTuple, Unpack, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double

Ts = TypeVarTuple("Ts")
R = TypeVar("R")
A = TypeVar("A")


@define.how
def logged(step: Routine[[Unpack[Ts]], R]) -> Routine[[Unpack[Ts]], R]:
    async def workflow(*args: Unpack[Ts]) -> R:
        return await step(*args)

    return workflow


@define.how
def with_first(step: Routine[[A, Unpack[Ts]], R]) -> Routine[[A, Unpack[Ts]], tuple[A, R]]:
    async def workflow(first: A, *args: Unpack[Ts]) -> tuple[A, R]:
        return first, await step(first, *args)

    return workflow


@define.how
def packed(step: Routine[[tuple[Unpack[Ts]]], R]) -> Routine[[Unpack[Ts]], R]:
    async def workflow(*args: Unpack[Ts]) -> R:
        return await step(args)

    return workflow


@define.task
async def repeat(text: str, times: int) -> list[str]:
    return [text] * times


@define.task
async def of_pair(pair: tuple[str, bytes]) -> int:
    return 0


@define.task
async def nothing() -> int:
    return 0


one = logged(double)
two = logged(repeat)
none = logged(nothing)
first = with_first(repeat)
pair = packed(of_pair)


async def use() -> None:
    assert_type(await one(1), int)
    assert_type(await two("a", 2), list[str])
    assert_type(await none(), int)
    assert_type(await first("a", 2), tuple[str, list[str]])
    assert_type(await pair("a", b""), int)
