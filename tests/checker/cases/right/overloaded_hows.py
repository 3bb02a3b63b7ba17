"""A HOW with overloads: the one that fits the routines is taken."""
from typing import TypeVar, assert_type, overload

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@overload
def chain(first: Routine[[A], B]) -> Routine[[A], B]: ...
@overload
def chain(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]: ...
def chain(first: Routine[[A], B], second: Routine[[B], C] | None = None) -> Routine[[A], B] | Routine[[A], C]:
    return first if second is None else compose(first, second)


one = chain(double)
two = chain(length, spell)


async def use() -> None:
    three = twice(chain(double))
    assert_type(await one(1), int)
    assert_type(await two("a"), str)
    assert_type(await three(1), int)
