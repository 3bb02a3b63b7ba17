"""`*slots` beside other slots, `**slots` of one variable, both at once."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import twice
from nlp.tasks import double, length, shout, spell

A = TypeVar("A")
B = TypeVar("B")


@define.how
def chain(first: Routine[[A], B], *rest: Routine[[B], B], times: int = 1) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        result = await first(value)
        for step in rest * times:
            result = await step(result)
        return result

    return workflow


@define.how
def gathered(**steps: Routine[[A], B]) -> Routine[[A], dict[str, B]]:
    async def workflow(value: A) -> dict[str, B]:
        return {name: await step(value) for name, step in steps.items()}

    return workflow


@define.how
def everything(*steps: Routine[[A], A], **named: Routine[[A], B]) -> Routine[[A], dict[str, B]]:
    async def workflow(value: A) -> dict[str, B]:
        for step in steps:
            value = await step(value)
        return {name: await step(value) for name, step in named.items()}

    return workflow


one = chain(length)
more = chain(length, double, twice(double), times=2)
named = gathered(left=length, right=length)
single = gathered(only=spell)
both = everything(shout, shout, size=length)
listed = everything(*[shout], **{"size": length})


async def use() -> None:
    assert_type(await one("a"), int)
    assert_type(await more("a"), int)
    assert_type(await named("a"), dict[str, int])
    assert_type(await single(1), dict[str, str])
    assert_type(await both("a"), dict[str, int])
    assert_type(await listed("a"), dict[str, int])
