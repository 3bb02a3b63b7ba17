from typing import assert_type

from nlp.hows import build_transformer, twice
from nlp.tasks import clean, double, pick_torch, shout, train_torch
from nlp.types import Corpus, TorchModel

many = [build_transformer(clean, train_torch, pick_torch) for _ in range(3)]
by_name = {"double": twice(double), "again": twice(double)}
pair = (twice(double), twice(shout))
print(twice(double), len([twice(shout)]))
some = twice(double) if many else None


async def use() -> None:
    assert_type(await many[0](Corpus(), []), TorchModel)
    assert_type(await by_name["double"](1), int)
    assert_type(await pair[0](1), int)
    assert_type(await pair[1]("a"), str)
    assert_type([await twice(double)(n) for n in range(3)], list[int])
    if some is not None:
        assert_type(await some(1), int)
    if (found := twice(shout)) is not None:
        assert_type(await found("a"), str)
