from collections.abc import Sequence
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length, shout

A = TypeVar("A")
B = TypeVar("B")


@define.how
def vote(voters: Sequence[Routine[[A], B]], then: Routine[[list[B]], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await then([await voter(value) for voter in voters])

    return workflow


@define.how
def pair(voters: tuple[Routine[[A], A], Routine[[A], B]]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        first, second = voters
        return await second(await first(value))

    return workflow


@define.task
async def largest(numbers: Sequence[int]) -> int:
    return max(numbers)


@define.task
async def count_spaces(text: str) -> int:
    return text.count(" ")


voted = vote([length, count_spaces], largest)
from_tuple = vote((length, count_spaces), then=largest)
paired = pair((shout, length))
voters = [length, count_spaces]
by_name = vote(voters, largest)


async def use() -> None:
    assert_type(await voted("a"), int)
    assert_type(await from_tuple("a"), int)
    assert_type(await paired("a"), int)
    assert_type(await by_name("a"), int)
