from typing import assert_type, overload

from how_codegen import define
from nlp.hows import compose
from nlp.tasks import length


@overload
async def flip(value: int) -> int: ...
@overload
async def flip(value: str) -> str: ...
async def flip(value: int | str) -> int | str:
    return value


flipped = compose(length, flip)
flip_task = define.task(flip)
task = compose(length, flip_task)


async def use() -> None:
    assert_type(await flipped("a"), int)
    assert_type(await task("a"), int)
