from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def chain_of_three(
    first: Routine[[A], B], second: Routine[[B], B], third: Routine[[B], C]
) -> Routine[[A], C]:
    middle = twice(second)
    both = compose(first, middle)

    async def workflow(value: A) -> C:
        return await third(await both(value))

    return workflow


@define.how
def at_once(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    return compose(first, second)


@define.how
def inside(step: Routine[[A], A]) -> Routine[[A], A]:
    @define.workflow
    async def workflow(value: A) -> A:
        again = twice(step)
        return await again[value]

    return workflow


made = chain_of_three(length, double, spell)
composed = at_once(length, spell)
repeated = inside(double)


async def use() -> None:
    assert_type(await made("a"), str)
    assert_type(await composed("a"), str)
    assert_type(await repeated(1), int)
