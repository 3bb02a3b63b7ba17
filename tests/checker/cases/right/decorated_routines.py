from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec, TypeVar, assert_type

from how_codegen import define
from nlp.hows import compose, twice
from nlp.tasks import length

P = ParamSpec("P")
R = TypeVar("R")


def logged(step: Callable[P, Coroutine[Any, Any, R]]) -> Callable[P, Coroutine[Any, Any, R]]:
    @wraps(step)
    async def run(*args: P.args, **kwargs: P.kwargs) -> R:
        return await step(*args, **kwargs)

    return run


def cached(function: Callable[P, R]) -> Callable[P, R]:
    return function


@define.task(name="one")
@logged
async def one(number: int) -> int:
    return number


@define.task
@cached
def two(number: int) -> int:
    return number


@logged
@define.task
async def three(number: int) -> int:
    return number


made = compose(length, compose(one, compose(two, three)))
logged_one = logged(one)
again = twice(logged_one)


async def use() -> None:
    assert_type(await made("a"), int)
    assert_type(await again(1), int)
    assert_type(await one.start(1), int)
