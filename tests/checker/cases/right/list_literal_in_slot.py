from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length

A = TypeVar("A")
B = TypeVar("B")


@define.task
async def count_spaces(text: str) -> int:
    return text.count(" ")


@define.how
def vote(voters: list[Routine[[A], B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await voter(value) for voter in voters]

    return workflow


voted = vote([length, count_spaces])
single = vote([double])


async def use() -> None:
    assert_type(await voted("a"), list[int])
    assert_type(await single(1), list[int])
