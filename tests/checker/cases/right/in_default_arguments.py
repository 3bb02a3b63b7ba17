"""HOW calls in defaults, decorators' arguments, and as decorators of others."""
from collections.abc import Callable
from typing import TypeVar, assert_type

from how_codegen.types import Routine
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

F = TypeVar("F", bound=Callable[..., object])


def call(step: Routine[[int], int] = twice(double), *, show: Routine[[int], str] = spell) -> Routine[[int], str]:
    return compose(step, show)


def register(step: Routine[[int], int]) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        return function

    return decorate


@register(twice(double))
def decorated(step: Routine[[int], int] = twice(double)) -> Routine[[str], int]:
    return compose(length, double)


show: Callable[[], Routine[[str], str]] = lambda: compose(length, spell)


async def use() -> None:
    assert_type(await call()(1), str)
    assert_type(await call(twice(twice(double)))(1), str)
    assert_type(await decorated()("a"), int)
    assert_type(await show()("a"), str)
