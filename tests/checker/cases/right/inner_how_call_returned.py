from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, ParamSpec, TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import twice

A = TypeVar("A")
B = TypeVar("B")
P = ParamSpec("P")


def logged(function: Callable[P, Coroutine[Any, Any, B]]) -> Callable[P, Coroutine[Any, Any, B]]:
    return function


def shown(function: Callable[P, Coroutine[Any, Any, int]]) -> Callable[P, Coroutine[Any, Any, str]]:
    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> str:
        return str(await function(*args, **kwargs))

    return wrapper


@define.how
def delegating(step: Routine[[A], A]) -> Routine[[A], A]:
    return twice(twice(step))


@define.how
def delegating2(step: Routine[[A], A]) -> Routine[[A], A]:
    inner = twice(step)
    return inner


@define.how
def renamed(step: Routine[[A], B], often: bool) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await step(value)

    async def other(value: A) -> B:
        return await step(value)

    made = workflow if often else other
    again = made
    return again


@define.how
def wrapped(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await step(value)

    made = logged(workflow)
    made = logged(made)
    return logged(made)


@define.how
def decorated(step: Routine[[A], int]) -> Routine[[A], str]:
    @shown
    async def workflow(value: A) -> int:
        return await step(value)

    return workflow


@define.how
def filled(step: Routine[[int, A], B]) -> Routine[[A], B]:
    async def workflow(number: int, value: A) -> B:
        return await step(number, value)

    return partial(workflow, 1)
