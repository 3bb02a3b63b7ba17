from typing import assert_type, overload

from nlp.hows import compose
from nlp.tasks import length


@overload
async def flip(value: int) -> int: ...
@overload
async def flip(value: str) -> str: ...
async def flip(value: int | str) -> int | str:
    return value


text = compose(flip, length)


async def use() -> None:
    assert_type(await text("a"), int)
