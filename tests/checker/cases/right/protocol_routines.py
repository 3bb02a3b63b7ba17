"""Routines that are known by a callback protocol, and slots that are one."""
from typing import Protocol, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")
A_contra = TypeVar("A_contra", contravariant=True)
B_co = TypeVar("B_co", covariant=True)


class Measure(Protocol):
    async def __call__(self, text: str, /) -> int: ...


class Step(Protocol[A_contra, B_co]):
    async def __call__(self, value: A_contra, /) -> B_co: ...


class Named(Protocol):
    name: str

    async def __call__(self, text: str) -> int: ...


@define.how
def protocol_slot(step: Step[A, B], *, then: Measure) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        await then("")
        return await step(value)

    return workflow


def of_measure(measure: Measure) -> Routine[[str], str]:
    return compose(measure, spell)


def of_named(step: Named) -> Routine[[str], int]:
    return compose(step, double)


made = of_measure(length)
in_slot = protocol_slot(double, then=length)
passed = twice(in_slot)


async def use() -> None:
    assert_type(await made("a"), str)
    assert_type(await in_slot(1), int)
    assert_type(await passed(1), int)
