"""What a routine may have beyond what its slot passes."""
from typing import Any, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each, twice

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.task
async def positional_only(number: int, /) -> int:
    return number


@define.task
async def keyword_default(number: int, *, seed: int = 0) -> int:
    return number


@define.task
async def keywords(number: int, **options: Any) -> int:
    return number


@define.task
async def all_kinds(number: int, /, by: int = 1, *more: int, seed: int = 0, **options: str) -> int:
    return number


@define.task
async def only_star(*numbers: int) -> int:
    return sum(numbers)


@define.task
async def star_anything(*args: Any, **kwargs: Any) -> int:
    return 0


@define.task
async def all_defaults(number: int = 0, other: str = "") -> int:
    return number


@define.task
def sync_default(number: int, verbose: bool = False) -> int:
    return number


@define.how
def pair(both: Routine[[A, B], C]) -> Routine[[B, A], C]:
    async def workflow(second: B, first: A) -> C:
        return await both(first, second)

    return workflow


one = [twice(step) for step in (positional_only, keyword_default, keywords, all_kinds)]
two = compose(only_star, star_anything)
three = twice(all_defaults)
four = twice(sync_default)
five = each(all_kinds)
six = pair(all_defaults)
seven = pair(only_star)
eight = pair(all_kinds)


async def use() -> None:
    assert_type(await twice(positional_only)(1), int)
    assert_type(await twice(keyword_default)(1), int)
    assert_type(await twice(keywords)(1), int)
    assert_type(await two(1), int)
    assert_type(await three(1), int)
    assert_type(await four(1), int)
    assert_type(await five([1]), list[int])
    assert_type(await six("a", 1), int)
    assert_type(await seven(1, 2), int)
    assert_type(await eight(1, 2), int)
