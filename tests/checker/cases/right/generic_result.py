from typing import TypeVar, assert_type

from nlp.hows import compose, each
from nlp.tasks import double, first, length

T = TypeVar("T")


async def wrap(value: T) -> list[T]:
    return [value]


wrapped = compose(length, wrap)
unwrapped = compose(compose(length, wrap), first)
each_wrapped = compose(each(double), first)


async def use() -> None:
    assert_type(await wrapped("a"), list[int])
    assert_type(await unwrapped("a"), int)
    assert_type(await each_wrapped([1]), int)
