"""HOWs with many type variables, filled by routines that are generic in part."""
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Hashable, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, first, length, spell

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
R = TypeVar("R")
A = TypeVar("A")
T = TypeVar("T")
H = TypeVar("H", bound=Hashable)


@define.how
def map_reduce(
    split: Routine[[A], Sequence[tuple[K, V]]],
    reduce: Routine[[K, list[V]], R],
    merge: Routine[[dict[K, R]], R],
) -> Routine[[A], R]:
    async def workflow(value: A) -> R:
        groups: dict[K, list[V]] = {}
        for key, item in await split(value):
            groups.setdefault(key, []).append(item)
        return await merge({key: await reduce(key, items) for key, items in groups.items()})

    return workflow


@define.task
async def count_words(text: str) -> list[tuple[str, int]]:
    return [(word, 1) for word in text.split()]


@define.task
async def total(key: object, values: Sequence[int]) -> int:
    return sum(values)


@define.task
async def head(key: H, values: list[T]) -> T:
    return values[0]


@define.task
async def largest(table: Mapping[H, int]) -> int:
    return max(table.values())


@define.task
async def any_value(table: dict[H, T]) -> T:
    return next(iter(table.values()))


@define.task
async def pairs(values: Iterable[T]) -> list[tuple[int, T]]:
    return list(enumerate(values))


one = map_reduce(count_words, total, largest)
two = map_reduce(count_words, head, any_value)
three = map_reduce(count_words, head, largest)
four = map_reduce(count_words, total, any_value)
five = map_reduce(pairs, head, any_value)


async def use() -> None:
    assert_type(await one("a"), int)
    assert_type(await two("a"), int)
    assert_type(await three("a"), int)
    assert_type(await four("a"), int)
    assert_type(await five(["a"]), str)
    assert_type(await five([1]), int)
