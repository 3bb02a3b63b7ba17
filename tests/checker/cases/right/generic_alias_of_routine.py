"""Aliases of `Routine` in other modules' words: with arguments, partly filled, in containers."""
from collections.abc import Sequence
from typing import Optional, TypeAlias, TypeVar, Union, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, shout, spell

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")

Step: TypeAlias = Routine[[T], T]
Measure: TypeAlias = Routine[[T], int]
Maybe: TypeAlias = Optional[Routine[[T], T]]
Steps: TypeAlias = Sequence[Routine[[A], B]]
Pair = tuple[Routine[[A], B], Routine[[B], A]]
FromText = Routine[[str], T]
Named = dict[str, Routine[[A], B]]


@define.how
def polish(main: Measure[T], step: Step[T], last: Maybe[T] = None) -> Measure[T]:
    async def workflow(value: T) -> int:
        value = await step(value)
        if last is not None:
            value = await last(value)
        return await main(value)

    return workflow


@define.how
def all_of(steps: Steps[A, B]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await step(value) for step in steps]

    return workflow


@define.how
def around(pair: Pair[A, B]) -> Step[A]:
    async def workflow(value: A) -> A:
        there, back = pair
        return await back(await there(value))

    return workflow


@define.how
def from_text(step: FromText[T]) -> FromText[list[T]]:
    async def workflow(text: str) -> list[T]:
        return [await step(text)]

    return workflow


@define.how
def by_name(table: Named[A, B], name: str) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await table[name](value)

    return workflow


one = polish(length, shout)
two = polish(length, shout, shout)
three = all_of([length, length])
four = around((length, spell))
five = from_text(length)
six = by_name({"double": double}, "double")


async def use() -> None:
    assert_type(await one("a"), int)
    assert_type(await two("a"), int)
    assert_type(await three("a"), list[int])
    assert_type(await four("a"), str)
    assert_type(await five("a"), list[int])
    assert_type(await six(1), int)
