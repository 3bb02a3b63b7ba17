"""Callable objects of generic classes, dataclasses, and with generic `__call__`."""
from dataclasses import dataclass
from typing import Generic, TypeVar, assert_type

from nlp.hows import compose, each, twice
from nlp.tasks import double, length, spell

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


@dataclass
class Constant(Generic[T]):
    value: T

    async def __call__(self, ignored: object) -> T:
        return self.value


@dataclass(frozen=True)
class Lookup(Generic[K, V]):
    table: dict[K, V]

    async def __call__(self, key: K) -> V:
        return self.table[key]


class Wrap:
    async def __call__(self, value: T) -> list[T]:
        return [value]


class Named(Constant[str]):
    pass


constant = Constant(3)
lookup = Lookup({"a": 1})
wrap = Wrap()
one = compose(length, constant)
two = compose(lookup, spell)
three = compose(length, wrap)
four = compose(spell, lookup)


async def use() -> None:
    five = each(Constant("a"))
    six = compose(length, Named("a"))
    seven = twice(Lookup({1: 2}))
    assert_type(await one("a"), int)
    assert_type(await two("a"), str)
    assert_type(await three("a"), list[int])
    assert_type(await five([1]), list[str])
    assert_type(await six("a"), str)
    assert_type(await twice(Lookup({1: 1}))(1), int)
    assert_type(await double(1), int)
