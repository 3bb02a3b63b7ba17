"""A slot's default is a routine of the module, generic or not, or an instance."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import twice
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")


@define.task
async def identity(value: T) -> T:
    return value


quadruple = twice(double)


@define.how
def concluded(begin: Routine[[A], int], end: Routine[[int], int] = quadruple) -> Routine[[A], int]:
    async def workflow(value: A) -> int:
        return await end(await begin(value))

    return workflow


@define.how
def shown(
    begin: Routine[[A], int],
    *,
    show: Routine[[int], str] = spell,
    check: Routine[[str], str] = identity,
) -> Routine[[A], str]:
    async def workflow(value: A) -> str:
        return await check(await show(await begin(value)))

    return workflow


by_default = concluded(length)
given = concluded(length, double)
generic = concluded(length, identity)
show_default = shown(length)
show_given = shown(length, check=identity, show=spell)


async def use() -> None:
    assert_type(await by_default("a"), int)
    assert_type(await given("a"), int)
    assert_type(await generic("a"), int)
    assert_type(await show_default("a"), str)
    assert_type(await show_given("a"), str)
