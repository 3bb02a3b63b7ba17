from typing import assert_type

from nlp.hows import pipeline
from nlp.tasks import double, shout

one = pipeline(double)
three = pipeline(shout, shout, shout)


async def use() -> None:
    assert_type(await one(1), int)
    assert_type(await three("a"), str)
