from typing import assert_type

from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

quadruple = twice(double)
spelled = compose(quadruple, spell)
measured = compose(spelled, length)


async def use() -> None:
    assert_type(await measured(1), int)
    assert_type(await spelled[1], str)
    assert_type(await spelled.start(1), str)
