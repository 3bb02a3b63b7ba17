"""PEP 696 defaults, in PEP 695 syntax."""
from typing import assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length


@define.how
def optional[A, B = str](
    step: Routine[[A], int], then: Routine[[int], B] | None = None
) -> Routine[[A], B | None]:
    async def workflow(value: A) -> B | None:
        number = await step(value)
        return None if then is None else await then(number)

    return workflow


@define.how
def collected[A, C = list[A]](
    step: Routine[[A], A], into: Routine[[A], C] | None = None
) -> Routine[[A], C | None]:
    async def workflow(value: A) -> C | None:
        return None if into is None else await into(await step(value))

    return workflow


class Box[T = int]:
    item: T


@define.how
def boxed[A, T = bytes](step: Routine[[A], Box[T]] | None = None, *, key: A) -> Routine[[], Box[T] | A]:
    async def workflow() -> Box[T] | A:
        return key if step is None else await step(key)

    return workflow


@define.task
async def put(text: str) -> Box:
    return Box()


by_default = optional(length)
given = optional(length, double)
list_by_default = collected(double)
into_given = collected(double, double)
box = boxed(put, key="a")
no_box = boxed(key=1)


async def use() -> None:
    assert_type(await by_default("a"), str | None)
    assert_type(await given("a"), int | None)
    assert_type(await list_by_default(1), list[int] | None)
    assert_type(await into_given(1), int | None)
    assert_type(await box(), Box[int] | str)
    assert_type(await no_box(), Box[bytes] | int)
