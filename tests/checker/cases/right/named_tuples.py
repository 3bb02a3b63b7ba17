"""A named tuple where a tuple is asked for, and inferred through."""
from collections import namedtuple
from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, twice

T = TypeVar("T")
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


class Split(NamedTuple):
    training: list[str]
    test: int


class Scored(NamedTuple, Generic[T]):
    item: T
    score: float = 0.0


Size = namedtuple("Size", ["width", "height"])


@define.task
async def split(text: str) -> Split:
    return Split([text], 1)


@define.task
async def of_tuple(pair: tuple[list[str], int]) -> int:
    return pair[1]


@define.task
async def scored(text: str) -> Scored[bytes]:
    return Scored(b"")


@define.task
async def best(scored: Scored[bytes]) -> bytes:
    return scored.item


@define.task
async def resize(size: Size) -> Size:
    return size._replace(width=1)


@define.how
def apart(make: Routine[[A], tuple[B, C]]) -> Routine[[A], tuple[C, B]]:
    async def workflow(value: A) -> tuple[C, B]:
        left, right = await make(value)
        return right, left

    return workflow


@define.how
def items(score: Routine[[A], Scored[B]]) -> Routine[[Sequence[A]], list[B]]:
    async def workflow(values: Sequence[A]) -> list[B]:
        return [(await score(value)).item for value in values]

    return workflow


as_tuple = compose(split, of_tuple)
best_one = compose(scored, best)
swapped = apart(split)
item_list = items(scored)
resized = twice(resize)


async def use() -> None:
    assert_type(await as_tuple("a"), int)
    assert_type(await best_one("a"), bytes)
    assert_type(await swapped("a"), tuple[int, list[str]])
    assert_type(await item_list(["a"]), list[bytes])
    assert_type(await resized(Size(1, 2)), Size)
