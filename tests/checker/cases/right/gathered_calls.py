import asyncio
from typing import assert_type

from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

quadruple = twice(double)
spelled = compose(length, spell)


async def use() -> None:
    assert_type(await asyncio.gather(quadruple(1), spelled("a")), tuple[int, str])
    assert_type(await asyncio.gather(double(1), spell(1)), tuple[int, str])
