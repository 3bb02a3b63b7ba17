"""`int` where `float` is asked for, `float` where `complex` is."""
from typing import assert_type

from how_codegen import define
from nlp.hows import compose, each, twice
from nlp.tasks import double, length


@define.task
async def half(number: float) -> float:
    return number / 2


@define.task
async def turn(number: complex) -> complex:
    return number * 1j


@define.task
async def is_even(number: int) -> bool:
    return number % 2 == 0


@define.task
async def average(numbers: list[float]) -> float:
    return sum(numbers)


halved = compose(length, half)
halves = compose(double, twice(half))
turned = compose(halved, turn)
even = compose(is_even, double)
averaged = compose(each(half), average)


async def use() -> None:
    assert_type(await halved("a"), float)
    assert_type(await halves(1), float)
    assert_type(await turned("a"), complex)
    assert_type(await even(2), int)
    assert_type(await averaged([1]), float)
