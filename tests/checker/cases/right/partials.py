from functools import partial
from typing import assert_type

from how_codegen import define
from nlp.hows import compose, twice
from nlp.tasks import spell


async def power(exponent: int, base: int) -> int:
    return int(base**exponent)


@define.task
async def add(left: int, right: int) -> int:
    return left + right


squared = twice(partial(power, 2))
added = compose(partial(add, right=2), spell)


async def use() -> None:
    assert_type(await squared(3), int)
    assert_type(await added(3), str)
