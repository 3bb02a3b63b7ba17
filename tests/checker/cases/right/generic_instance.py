from typing import TypeVar, assert_type

from how_codegen import define
from nlp.hows import compose, twice
from nlp.tasks import first, spell

T = TypeVar("T")


@define.task
def identity(value: T) -> T:
    return value


async def wrap(value: T) -> list[T]:
    return [value]


left_open = compose(identity, identity)
there_and_back = compose(wrap, first)
again = twice(left_open)
closed = compose(left_open, spell)


async def use() -> None:
    assert_type(await left_open(1), int)
    assert_type(await left_open("a"), str)
    assert_type(await there_and_back(1), int)
    assert_type(await again("a"), str)
    assert_type(await closed(1), str)
