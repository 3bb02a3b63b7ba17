"""A subclass is solved to the constraint that contains it, also a generic or shared constraint."""
from typing import AnyStr, NewType, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, shout

A = TypeVar("A")
Number = TypeVar("Number", int, float)
Items = TypeVar("Items", list[int], tuple[int, ...])
Name = NewType("Name", str)


@define.how
def trimmed(make: Routine[[A], AnyStr], step: Routine[[AnyStr], AnyStr]) -> Routine[[A], AnyStr]:
    async def workflow(value: A) -> AnyStr:
        return await step(await make(value))

    return workflow


@define.how
def scaled(step: Routine[[Number], Number]) -> Routine[[Number], Number]:
    async def workflow(number: Number) -> Number:
        return await step(number)

    return workflow


@define.how
def summed(make: Routine[[A], Items]) -> Routine[[A], Items]:
    async def workflow(value: A) -> Items:
        return await make(value)

    return workflow


@define.task
async def name(number: int) -> Name:
    return Name("a")


@define.task
async def half(number: float) -> float:
    return number / 2


@define.task
async def pair(number: int) -> tuple[int, int]:
    return number, number


@define.task
async def yes(number: int) -> bool:
    return True


named = trimmed(name, shout)
doubled = scaled(double)
halved = scaled(half)
pairs = summed(pair)
truth = scaled(yes)


async def use() -> None:
    assert_type(await named(1), str)
    assert_type(await doubled(1), int)
    assert_type(await halved(1.5), float)
    assert_type(await pairs(1), tuple[int, ...])
    assert_type(await truth(1), int)
    assert_type(await length("a"), int)
