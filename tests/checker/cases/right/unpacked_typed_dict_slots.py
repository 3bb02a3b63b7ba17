"""`**slots: Unpack[TypedDict]`."""
from typing import NotRequired, TypedDict, TypeVar, Unpack, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length, spell

A = TypeVar("A")


class Steps(TypedDict):
    measure: Routine[[str], int]
    show: NotRequired[Routine[[int], str]]


@define.how
def measured(begin: Routine[[A], str], **steps: Unpack[Steps]) -> Routine[[A], str]:
    async def workflow(value: A) -> str:
        number = await steps["measure"](await begin(value))
        return await steps["show"](number) if "show" in steps else str(number)

    return workflow


one = measured(spell, measure=length)
two = measured(spell, measure=length, show=spell)


async def use() -> None:
    assert_type(await one(1), str)
    assert_type(await two(1), str)
