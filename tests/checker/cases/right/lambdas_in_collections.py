"""Lambdas among routines, in lists and by name."""
from collections.abc import Sequence
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, pipeline, twice
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")


@define.how
def vote(voters: Sequence[Routine[[A], B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await voter(value) for voter in voters]

    return workflow


async def use() -> None:
    mixed = vote([length, lambda text: length(text + "a")])
    assert_type(await mixed("a"), list[int])
    stages = pipeline(double, lambda number: double(number + 1))
    assert_type(await stages(1), int)
    first = compose(lambda text: length(text), spell)
    print(await first("a"))
    bound = compose(length, second=lambda number: double(number))
    assert_type(await bound("a"), int)
    nested = twice(compose(double, lambda number: double(number)))
    assert_type(await nested(1), int)
