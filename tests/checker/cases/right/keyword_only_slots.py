from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def chain(begin: Routine[[A], B], *, end: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await end(await begin(value))

    return workflow


@define.how
def only(begin: Routine[[A], B], /, middle: Routine[[B], B], **ends: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        for end in ends.values():
            return await end(await middle(await begin(value)))
        raise ValueError

    return workflow


made = chain(length, end=spell)
ended = only(length, double, last=spell, other=spell)
options = {"middle": double}


async def use() -> None:
    assert_type(await made("a"), str)
    assert_type(await ended("a"), str)
