"""A value that may be a routine is one after `isinstance` and `callable`."""
from typing import assert_type

from how_codegen.types import Routine, Task, Workflow
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell


def after_none(step: Routine[[int], int] | None) -> Routine[[int], int]:
    if step is None:
        return double
    return twice(step)


def after_truth(step: Routine[[int], int] | None) -> Routine[[int], int]:
    return twice(step or double)


def after_callable(step: Routine[[int], int] | int) -> Routine[[int], int]:
    if callable(step):
        return twice(step)
    return double


def after_string(step: Routine[[int], int] | str) -> Routine[[int], int]:
    return double if isinstance(step, str) else twice(step)


def after_assert(step: Routine[[str], int] | None, other: object = None) -> Routine[[str], str]:
    assert step is not None
    assert step is not other
    return compose(step, spell)


def after_match(step: Routine[[int], int] | str) -> Routine[[int], int]:
    match step:
        case str():
            return double
        case _:
            return twice(step)


def after_task(step: Routine[[int], int]) -> Routine[[int], int]:
    if isinstance(step, Task):
        print(step.name)
    return twice(step)


async def use() -> None:
    assert_type(await after_none(None)(1), int)
    assert_type(await after_truth(double)(1), int)
    assert_type(await after_callable(double)(1), int)
    assert_type(await after_assert(length)("a"), str)
    assert_type(await after_match(double)(1), int)
    assert_type(await after_task(double)(1), int)
