"""An instance's name used twice, `del`eted, declared global, a loop variable, an exception's."""
from typing import assert_type

from how_codegen.types import Routine
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

current: Routine[[int], int] | None = None


def load() -> Routine[[int], int]:
    global current
    if current is None:
        current = twice(double)
    return current


def counter() -> Routine[[int], int]:
    step = twice(double)

    def again() -> None:
        nonlocal step
        step = twice(step)

    again()
    return step


made = twice(double)
made = compose(double, double)
_ = twice(made)
_ = twice(double)


async def use() -> None:
    assert_type(await load()(1), int)
    assert_type(await counter()(1), int)
    assert_type(await made(1), int)
    local = compose(length, spell)
    del local
    local = compose(length, spell)
    assert_type(await local("a"), str)
