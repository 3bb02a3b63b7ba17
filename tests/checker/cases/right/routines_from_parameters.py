from collections.abc import Callable, Coroutine
from typing import Any, TypeVar, assert_type

from how_codegen.types import Routine, Task, Workflow
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

T = TypeVar("T")


def again(step: Routine[[int], int]) -> Routine[[int], int]:
    return twice(step)


def generic(step: Routine[[T], T]) -> Routine[[T], T]:
    return twice(step)


def with_task(step: Task[[int], int]) -> Routine[[int], str]:
    return compose(step, spell)


def with_workflow(step: Workflow[[int], int]) -> Workflow[[int], int]:
    return twice(step)


def with_callable(step: Callable[[str], Coroutine[Any, Any, int]]) -> None:
    made = compose(step, double)
    print(made.start)


async def use() -> None:
    assert_type(await again(double)(1), int)
    assert_type(await generic(double)(1), int)
    with_workflow(twice(double))
    with_callable(length)
