"""Methods that return `Self`, and generic classes' methods."""
from __future__ import annotations

from typing import Generic, Self, TypeVar, assert_type

from how_codegen import define
from nlp.hows import compose, twice
from nlp.tasks import double, spell

T = TypeVar("T")
U = TypeVar("U")


class Builder:
    async def add(self, number: int) -> Self:
        return self

    @classmethod
    async def create(cls, number: int) -> Self:
        return cls()

    async def merge(self, other: Self) -> Self:
        return other


class SubBuilder(Builder):
    pass


class Store(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item

    async def put(self, item: T) -> Store[T]:
        return Store(item)

    async def get(self, key: str) -> T:
        return self.item

    async def replace(self, item: U) -> Store[U]:
        return Store(item)

    @define.task
    async def swap(self, item: T) -> T:
        return self.item

    @staticmethod
    async def plain(item: U) -> list[U]:
        return [item]


builder = SubBuilder()
store = Store(1)

created = compose(SubBuilder.create, builder.merge)
added = compose(double, builder.add)
stored = compose(store.get, store.put)
swapped = twice(store.swap)
replaced = compose(spell, store.replace)
listed = compose(spell, Store.plain)


async def use() -> None:
    assert_type(await created(1), SubBuilder)
    assert_type(await added(1), SubBuilder)
    assert_type(await stored("a"), Store[int])
    assert_type(await swapped(1), int)
    assert_type(await replaced(1), Store[str])
    assert_type(await listed(1), list[str])
