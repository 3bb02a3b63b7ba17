"""Generic and overloaded routines as members of lists, dicts, tuples and stars."""
from collections.abc import Mapping, Sequence
from typing import TypeVar, assert_type, overload

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, pipeline, twice
from nlp.tasks import double, first, last, length, shout

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")


@define.task
async def identity(value: T) -> T:
    return value


@overload
async def flip(value: int) -> int: ...
@overload
async def flip(value: str) -> str: ...
async def flip(value: int | str) -> int | str:
    return value


@define.how
def vote(voters: Sequence[Routine[[A], B]], pick: Routine[[list[B]], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await pick([await voter(value) for voter in voters])

    return workflow


@define.how
def by_name(steps: Mapping[str, Routine[[A], A]]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for step in steps.values():
            value = await step(value)
        return value

    return workflow


generic_pick = vote([length], first)
generic_first = vote([identity, double], last)
generic_last = vote([double, identity], pick=first)
overloaded = vote([double, flip], first)
overloaded_first = vote([flip, shout], first)
named = by_name({"identity": identity, "shout": shout})
stages = pipeline(identity, flip, shout, identity)
starred = pipeline(*(identity, double), flip)
nested = vote([compose(identity, length), compose(length, double)], first)
all_generic = vote([identity, identity], first)


async def use() -> None:
    assert_type(await generic_pick("a"), int)
    assert_type(await generic_first(1), int)
    assert_type(await generic_last(1), int)
    assert_type(await overloaded(1), int)
    assert_type(await overloaded_first("a"), str)
    assert_type(await named("a"), str)
    assert_type(await stages("a"), str)
    assert_type(await starred(1), int)
    assert_type(await all_generic(1), int)
    assert_type(await all_generic("a"), str)
