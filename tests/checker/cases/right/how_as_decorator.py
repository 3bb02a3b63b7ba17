from typing import assert_type

from how_codegen import define
from nlp.hows import twice


@twice
@define.task
async def grow(number: int) -> int:
    return number + 1


@twice
async def add(number: int) -> int:
    return number + 1


async def use() -> None:
    assert_type(await grow(1), int)
    assert_type(await add[1], int)
