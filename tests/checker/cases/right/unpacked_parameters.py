"""Routines with `**options: Unpack[...]` and `*args: *tuple[...]`."""
from typing import TypedDict, TypeVar, assert_type

from typing_extensions import Unpack

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import each, twice

A = TypeVar("A")
B = TypeVar("B")


class Options(TypedDict, total=False):
    seed: int
    verbose: bool


@define.task
async def with_options(number: int, **options: Unpack[Options]) -> int:
    return number


@define.task
async def with_pair(*pair: Unpack[tuple[int, str]]) -> str:
    return ""


@define.task
async def with_rest(first: int, *rest: Unpack[tuple[int, ...]]) -> int:
    return first


@define.how
def on_pair(step: Routine[[A, B], str]) -> Routine[[A, B], str]:
    async def workflow(left: A, right: B) -> str:
        return await step(left, right)

    return workflow


one = twice(with_options)
two = on_pair(with_pair)
three = each(with_rest)


async def use() -> None:
    assert_type(await one(1), int)
    assert_type(await two(1, "a"), str)
    assert_type(await three([1]), list[int])
    assert_type(await with_options.start(1, seed=2), int)
