from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, spell

A = TypeVar("A")


@define.how
def finished(begin: Routine[[A], int], end: Routine[[int], int] = double) -> Routine[[A], int]:
    async def workflow(value: A) -> int:
        return await end(await begin(value))

    return workflow


@define.how
def concrete(step: Routine[[int], str], *, times: int = 2) -> Routine[[int], list[str]]:
    """No type variable at all."""

    async def workflow(value: int) -> list[str]:
        return [await step(value)] * times

    return workflow


made = finished(length)
given = finished(length, double)
spelled = concrete(spell)


async def use() -> None:
    assert_type(await made("a"), int)
    assert_type(await given("a"), int)
    assert_type(await spelled(1), list[str])
