from collections.abc import Sequence
from typing import Generic, TypeVar, assert_type

from how_codegen.types import Data, Routine
from nlp.hows import compose, each, twice
from nlp.tasks import double, spell

S = TypeVar("S")
T = TypeVar("T")


def repeat(step: Routine[[S], S]) -> Routine[[S], S]:
    return twice(twice(step))


def chain(first: Routine[[S], Data], second: Routine[[Data], T]) -> Routine[[Sequence[S]], list[T]]:
    return each(compose(first, second))


class Runner(Generic[T]):
    def __init__(self, step: Routine[[T], T]) -> None:
        self.step = step

    async def run(self, value: T) -> T:
        made = twice(self.step)
        return await made[value]


runner = Runner(double)
chained = chain(double, spell)
doubled_runner = Runner(twice(double))


async def use() -> None:
    assert_type(await runner.run(1), int)
    assert_type(await chained([1]), list[str])
    assert_type(await repeat(double)(1), int)
    assert_type(runner, Runner[int])
