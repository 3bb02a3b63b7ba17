"""HOWs that a function defines, returns, or takes."""
from collections.abc import Callable
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import How, Routine
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")


def make() -> Routine[[int], int]:
    @define.how
    def local(step: Routine[[A], A]) -> Routine[[A], A]:
        async def workflow(value: A) -> A:
            return await step(value)

        return workflow

    return local(double)


def apply(
    how: Callable[[Routine[[int], int]], Routine[[int], int]], step: Routine[[int], int]
) -> Routine[[int], int]:
    return how(step)


made = make()
applied = apply(twice, double)
with_lambda = apply(lambda step: twice(step), double)


async def use() -> None:
    assert_type(await made(1), int)
    assert_type(await applied(1), int)
    assert_type(await with_lambda(1), int)
    assert_type(await compose(length, spell)("a"), str)
