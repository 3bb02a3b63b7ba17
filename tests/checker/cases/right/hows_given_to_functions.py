"""Generic functions that take a HOW as a function of routines."""
from collections.abc import Callable
from typing import TypeVar, assert_type

from how_codegen.types import Routine
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

A = TypeVar("A")
X = TypeVar("X")
Y = TypeVar("Y")
Z = TypeVar("Z")


def apply(
    how: Callable[[Routine[[A], A]], Routine[[A], A]], step: Routine[[A], A]
) -> Routine[[A], A]:
    return how(step)


def call(how: Callable[[X, Y], Z], first: X, second: Y) -> Z:
    return how(first, second)


applied = apply(twice, double)
called = call(compose, length, spell)


async def use() -> None:
    assert_type(await applied(1), int)
    assert_type(await called("a"), str)
