"""A collection of routines that may be None, or empty by default."""
from collections.abc import Sequence
from typing import Optional, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, shout

A = TypeVar("A")
B = TypeVar("B")


@define.how
def polished(
    main: Routine[[A], B],
    before: Sequence[Routine[[A], A]] = (),
    after: Optional[list[Routine[[B], B]]] = None,
) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        for step in before:
            value = await step(value)
        result = await main(value)
        for last in after or []:
            result = await last(result)
        return result

    return workflow


@define.how
def optional_members(steps: Sequence[Routine[[A], A] | None]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for step in steps:
            if step is not None:
                value = await step(value)
        return value

    return workflow


@define.how
def one_or_many(steps: Routine[[A], A] | Sequence[Routine[[A], A]]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        if callable(steps):
            return await steps(value)
        for step in steps:
            value = await step(value)
        return value

    return workflow


plain = polished(length)
empty = polished(length, [], [])
empty_tuple = polished(length, ())
before = polished(length, [shout])
after = polished(length, after=[double, double])
both = polished(length, (shout, shout), [double])
nothing = polished(length, after=None)
members = optional_members([double, None, double])
only = optional_members((double,))
single = one_or_many(double)
many = one_or_many([double, double])


async def use() -> None:
    assert_type(await plain("a"), int)
    assert_type(await empty("a"), int)
    assert_type(await empty_tuple("a"), int)
    assert_type(await before("a"), int)
    assert_type(await after("a"), int)
    assert_type(await both("a"), int)
    assert_type(await nothing("a"), int)
    assert_type(await members(1), int)
    assert_type(await only(1), int)
    assert_type(await single(1), int)
    assert_type(await many(1), int)
