"""A lambda's parameter is known to be what its slot passes."""
from typing import assert_type

from nlp.hows import build_transformer, compose, pipeline
from nlp.tasks import clean, double, length, pick_torch, shout, train_torch
from nlp.types import Corpus, TorchModel, TorchParams


async def use() -> None:
    upper = compose(shout, lambda text: length(text.upper().strip()))
    assert_type(await upper("a"), int)
    best = build_transformer(clean, train_torch, lambda models: pick_torch(models[:1]))
    assert_type(await best(Corpus(), [TorchParams()]), TorchModel)
    more = build_transformer(lambda corpus: clean(Corpus(corpus.lines * 2)), train_torch, pick_torch)
    print(more)
    stages = pipeline(double, lambda number: double(number.bit_length()), double)
    assert_type(await stages(1), int)
