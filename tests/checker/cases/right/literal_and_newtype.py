from enum import Enum
from typing import Literal, NewType, assert_type

from how_codegen import define
from nlp.hows import compose, twice

UserId = NewType("UserId", int)


class Colour(Enum):
    RED = 1
    BLUE = 2


@define.task
async def look_up(name: str) -> UserId:
    return UserId(len(name))


@define.task
async def greet(user: UserId) -> str:
    return str(user)


@define.task
async def plus(number: int) -> int:
    return number


@define.task
async def choose(name: str) -> Literal["fast", "slow"]:
    return "fast"


@define.task
async def run(mode: Literal["fast", "slow"]) -> Colour:
    return Colour.RED


@define.task
async def flip(colour: Colour) -> Colour:
    return Colour.BLUE


greeting = compose(look_up, greet)
as_number = compose(look_up, plus)
chosen = compose(choose, run)
flipped = compose(chosen, twice(flip))


async def use() -> None:
    assert_type(await greeting("a"), str)
    assert_type(await as_number("a"), int)
    assert_type(await flipped("a"), Colour)
