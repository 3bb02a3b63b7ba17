"""Functions whose result is inferred, and loops that widen what is known."""
from collections.abc import Callable
from typing import assert_type

from how_codegen.types import Routine
from nlp.hows import compose, each, pipeline, twice
from nlp.tasks import double, length, spell


def repeated(times: int) -> Routine[[int], int]:
    step: Routine[[int], int] = double
    for _ in range(times):
        step = twice(step)
    while times > 3:
        step = compose(step, double)
        times -= 1
    return step


def collected() -> list[Routine[[int], int]]:
    made = []
    for _ in range(3):
        made.append(twice(double))
    made.extend([double, twice(double)])
    return made


def by_name() -> dict[str, Routine[[int], int]]:
    table = {}
    table["double"] = twice(double)
    table["again"] = twice(table["double"])
    return table


def first_of() -> Routine[[int], int] | None:
    made = None
    for _ in range(3):
        if made is None:
            made = twice(double)
    return made


async def use() -> None:
    assert_type(await repeated(2)(1), int)
    assert_type(await collected()[0](1), int)
    assert_type(await by_name()["again"](1), int)
    step = first_of()
    assert step is not None
    assert_type(await step(1), int)
    both = [twice(double), compose(length, spell)]
    print(both)
