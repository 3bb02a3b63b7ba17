from typing import assert_type

from nlp.hows import build_transformer, compose, twice
from nlp.tasks import clean, double, pick_torch, spell, train_torch
from nlp.types import Corpus, TorchModel

registry = {"again": twice, "chain": compose}
table = [build_transformer]
first_how = table[0]
listed = first_how(clean, train_torch, pick_torch)
direct = [twice][0](double)
conditional = (twice if registry else twice)(double)


def make() -> None:
    local = compose
    print(local(double, spell))


async def use() -> None:
    assert_type(await listed(Corpus(), []), TorchModel)
    assert_type(await direct(1), int)
    assert_type(await conditional(1), int)
