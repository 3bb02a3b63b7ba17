"""What the first gives is only one of the things that the second takes."""
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from typing import assert_type

from how_codegen import define
from nlp.hows import compose
from nlp.tasks import length


@define.task
async def words(text: str) -> list[str]:
    return text.split()


@define.task
async def counts(text: str) -> dict[str, int]:
    return {text: len(text)}


@define.task
async def letters(text: str) -> frozenset[str]:
    return frozenset(text)


@define.task
async def pair(text: str) -> tuple[bool, int]:
    return True, len(text)


@define.task
async def of_iterable(texts: Iterable[str]) -> int:
    return len(list(texts))


@define.task
async def of_collection(texts: Collection[object]) -> int:
    return len(texts)


@define.task
async def of_sequence(numbers: Sequence[int]) -> int:
    return len(numbers)


@define.task
async def of_objects(texts: Sequence[object]) -> int:
    return len(texts)


@define.task
async def of_mapping(table: Mapping[str, float]) -> float:
    return sum(table.values())


@define.task
async def of_set(names: Set[str]) -> int:
    return len(names)


@define.task
async def of_union(value: int | str) -> str:
    return str(value)


@define.task
async def of_anything(value: object) -> str:
    return str(value)


one = compose(words, of_iterable)
two = compose(words, of_collection)
three = compose(pair, of_sequence)
four = compose(words, of_objects)
five = compose(counts, of_mapping)
six = compose(letters, of_set)
seven = compose(letters, of_iterable)
eight = compose(length, of_union)
nine = compose(words, of_anything)
ten = compose(counts, of_iterable)


async def use() -> None:
    assert_type(await one("a"), int)
    assert_type(await two("a"), int)
    assert_type(await three("a"), int)
    assert_type(await four("a"), int)
    assert_type(await five("a"), float)
    assert_type(await six("a"), int)
    assert_type(await seven("a"), int)
    assert_type(await eight("a"), str)
    assert_type(await nine("a"), str)
    assert_type(await ten("a"), int)
