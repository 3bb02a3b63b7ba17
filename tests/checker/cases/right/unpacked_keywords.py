from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")


@define.how
def named(begin: Routine[[A], B], **ends: Routine[[B], str]) -> Routine[[A], dict[str, str]]:
    async def workflow(value: A) -> dict[str, str]:
        middle = await begin(value)
        return {name: await end(middle) for name, end in ends.items()}

    return workflow


ends = {"one": spell, "two": spell}
unpacked = named(length, **ends)
together = named(double, three=spell, **ends)


async def use() -> None:
    assert_type(await unpacked("a"), dict[str, str])
    assert_type(await together(1), dict[str, str])
