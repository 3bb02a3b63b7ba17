from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import build_transformer, pipeline
from nlp.tasks import clean, double, pick_torch, train_torch
from nlp.types import Corpus, TorchModel

steps = [double, double]
unpacked = pipeline(*steps)
more = pipeline(double, *steps)
pair = (clean, clean)
from_tuple = pipeline(*pair)
parts = (train_torch, pick_torch)
translator = build_transformer(clean, *parts)


async def use() -> None:
    assert_type(await unpacked(1), int)
    assert_type(await more(1), int)
    assert_type(await from_tuple(Corpus()), Corpus)
    assert_type(await translator(Corpus(), []), TorchModel)
