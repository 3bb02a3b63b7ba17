from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_type

from how_codegen import define
from nlp.tasks import length, spell

if TYPE_CHECKING:
    from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def chain(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await second(await first(value))

    return workflow


@define.how
def quoted(first: "Routine[[A], B]", second: "Routine[[B], 'C']") -> "Routine[[A], C]":
    async def workflow(value: "A") -> "C":
        return await second(await first(value))

    return workflow


made = chain(length, spell)
made_quoted = quoted(length, spell)


async def use() -> None:
    assert_type(await made("a"), str)
    assert_type(await made_quoted("a"), str)
