from typing import assert_type

from nlp.hows import compose, each, pipeline, twice
from nlp.tasks import double, length, shout, spell

spelled = compose(twice(double), spell)
measured = compose(compose(twice(shout), length), twice(double))
every = each(compose(length, spell))
stages = pipeline(double, twice(double), pipeline(double, double))


async def use() -> None:
    assert_type(await spelled(1), str)
    assert_type(await measured("a"), int)
    assert_type(await every(["a"]), list[str])
    assert_type(await stages(1), int)
