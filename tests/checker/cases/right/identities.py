"""Several generic routines in a row, before, between and after others."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each, pipeline, twice
from nlp.tasks import double, first, last, length, spell

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


@define.task
async def identity(value: T) -> T:
    return value


@define.task
def wrap(value: T) -> list[T]:
    return [value]


@define.task
async def swap(pair: tuple[K, V]) -> tuple[V, K]:
    return pair[1], pair[0]


@define.task
async def pair_with_length(text: str) -> tuple[str, int]:
    return text, len(text)


@define.task
async def invert(table: dict[K, V]) -> dict[V, K]:
    return {value: key for key, value in table.items()}


@define.task
async def count(text: str) -> dict[str, int]:
    return {text: 1}


before = compose(identity, length)
after = compose(length, identity)
middle = compose(compose(length, identity), spell)
stages = pipeline(identity, double, identity)
swapped = compose(pair_with_length, swap)
back = compose(compose(pair_with_length, swap), swap)
same_pair = compose(pair_with_length, compose(swap, swap))
inverted = compose(count, invert)
wrapped = compose(wrap, first)
deep = compose(compose(wrap, wrap), compose(first, last))
list_first = compose(each(length), first)
first_wrapped = compose(first, wrap)
open_pair = twice(identity)


async def use() -> None:
    assert_type(await before("a"), int)
    assert_type(await after("a"), int)
    assert_type(await middle("a"), str)
    assert_type(await stages(1), int)
    assert_type(await swapped("a"), tuple[int, str])
    assert_type(await back("a"), tuple[str, int])
    assert_type(await same_pair("a"), tuple[str, int])
    assert_type(await inverted("a"), dict[int, str])
    assert_type(await wrapped(b"a"), bytes)
    assert_type(await deep(1), int)
    assert_type(await list_first(["a"]), int)
    assert_type(await first_wrapped([1]), list[int])
    assert_type(await open_pair(b"a"), bytes)
    assert_type(await open_pair(1), int)
