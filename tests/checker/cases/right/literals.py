"""Literal types given where their type, or more literals, are taken."""
from enum import Enum, IntEnum, StrEnum
from typing import Literal, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, twice
from nlp.tasks import double, length

A = TypeVar("A")
Mode = Literal["fast", "slow"]


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


class Level(IntEnum):
    LOW = 1


class Unit(StrEnum):
    METRE = "m"


@define.task
async def mode(number: int) -> Literal["fast"]:
    return "fast"


@define.task
async def use_mode(mode: Mode) -> Mode:
    return mode


@define.task
async def red(name: str) -> Literal[Colour.RED]:
    return Colour.RED


@define.task
async def paint(colour: Colour) -> str:
    return colour.value


@define.task
async def level(name: str) -> Level:
    return Level.LOW


@define.task
async def unit(number: int) -> Unit:
    return Unit.METRE


@define.task
async def yes(number: int) -> Literal[True]:
    return True


@define.how
def fixed(step: Routine[[A], A], value: A) -> Routine[[], A]:
    async def workflow() -> A:
        return await step(value)

    return workflow


text = compose(mode, length)
wider = compose(mode, use_mode)
again = twice(use_mode)
painted = compose(red, paint)
doubled = compose(level, double)
measured = compose(unit, length)
truth = compose(yes, double)
fast = fixed(use_mode, "fast")
same_colour = define.task(lambda colour: colour)
enum = fixed(same_colour, Colour.RED)


async def use() -> None:
    assert_type(await text(1), int)
    assert_type(await wider(1), Literal["fast", "slow"])
    assert_type(await again("fast"), Mode)
    assert_type(await painted("a"), str)
    assert_type(await doubled("a"), int)
    assert_type(await measured(1), int)
    assert_type(await truth(1), int)
    assert_type(await fast(), Mode)
