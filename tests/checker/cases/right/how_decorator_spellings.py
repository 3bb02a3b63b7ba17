"""`define.how` with a name, with none, under another name, called."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.define import how as template
from how_codegen.types import Routine
from nlp.tasks import double

A = TypeVar("A")


@define.how(name=None)
def one(step: Routine[[A], A]) -> Routine[[A], A]:
    """One."""

    async def workflow(value: A) -> A:
        """Inner."""
        return await step(value)

    return workflow


@template
def two(step: Routine[[A], A], /) -> Routine[[A], A]:
    async def two_workflow(value: A) -> A:
        return await step(value)

    return two_workflow


named = template(name="third")


@named
def three(step: Routine[[A], A]) -> Routine[[A], A]:
    async def step_by_step(value: A) -> A:
        return await step(value)

    return step_by_step


def _four(step: Routine[[A], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await step(value)

    return workflow


four = define.how(_four)
five = define.how(name="five")(_four)

made = [one(double), two(double), three(double), four(double), five(double)]


async def use() -> None:
    for workflow in made:
        assert_type(await workflow(1), int)
    assert_type(one.name, str)
    assert_type(one.fullname, str)
    assert_type(await four(double)(1), int)
    print(one.__doc__, two.__name__, three.__module__)
