from typing import assert_type

from nlp.hows import compose, twice
from nlp.tasks import length, spell


def use_lambda() -> None:
    spelled = compose(length, lambda number: spell(number))
    print(spelled)


async def use() -> None:
    named = compose(second=lambda number: spell(number), first=length)
    assert_type(await named("a"), str)
    print(twice)
