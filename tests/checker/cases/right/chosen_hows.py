"""Which HOW is called is only known when it runs."""
from collections.abc import Callable
from operator import attrgetter
from typing import Any, Literal, assert_type

from how_codegen.types import How, Routine
from nlp import hows
from nlp.hows import compose, each, pipeline, twice
from nlp.tasks import double, length, spell

table = {"twice": twice, "pipeline": pipeline}
by_condition = (twice if len(table) > 1 else pipeline)(double)
by_key = [twice][len(table) - 2](double)
by_or = (None or twice)(double)
by_attribute = getattr(hows, "twice")(double)
if len(table) == 2:
    chosen = twice
else:
    chosen = twice
by_branch = chosen(double)


def select(name: Literal["compose"]) -> Any:
    return compose


def parametrized(how: Callable[[Routine[[int], int]], Routine[[int], int]]) -> Routine[[int], int]:
    return how(double)


class Holder:
    how = staticmethod(twice)

    def __init__(self) -> None:
        self.compose = compose

    def make(self) -> Routine[[str], str]:
        return self.compose(length, spell)


selected = select("compose")(length, spell)
one = parametrized(twice)
two = parametrized(lambda step: compose(step, step))
three = Holder().make()
four = Holder.how(double)
walrus = (found := twice)(double)


async def use() -> None:
    assert_type(await by_condition(1), int)
    assert_type(await by_key(1), int)
    assert_type(await by_or(1), int)
    assert_type(await by_branch(1), int)
    assert_type(await one(1), int)
    assert_type(await two(1), int)
    assert_type(await three("a"), str)
    assert_type(await four(1), int)
    assert_type(await walrus(1), int)
    assert_type(await found(double)(1), int)
