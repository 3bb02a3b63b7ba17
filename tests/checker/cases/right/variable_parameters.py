from typing import assert_type

from how_codegen import define
from nlp.hows import twice


@define.task
async def total(*numbers: int) -> int:
    return sum(numbers)


@define.task
async def plus(number: int = 1) -> int:
    return number + 1


@define.task
async def nothing() -> int:
    return 0


doubled = twice(total)
added = twice(plus)


async def use() -> None:
    assert_type(await doubled(1), int)
    assert_type(await total.start(1, 2), int)
    assert_type(await plus[1], int)
    assert_type(await added[1], int)
    assert_type(await nothing[()], int)
