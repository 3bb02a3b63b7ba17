"""A lambda that keeps a value of the loop in a default."""
from typing import assert_type

from nlp.hows import compose
from nlp.tasks import double, length


async def use() -> None:
    for factor in (1, 2):
        scaled = compose(length, lambda number, by=factor: double(number * by))
        assert_type(await scaled("a"), int)
        last = compose(length, second=lambda number, by=factor, *, to=0: double(number * by + to))
        assert_type(await last("a"), int)
        pair = compose(lambda text, factor=factor: length(text * factor), double)
        assert_type(await pair("a"), int)
