from typing import assert_type

from nlp.hows import build_transformer
from nlp.tasks import clean, pick_any, train_torch
from nlp.types import Corpus, Model, TorchParams

picked = build_transformer(clean, train_torch, pick_any)


async def use() -> None:
    assert_type(await picked(Corpus(), [TorchParams()]), Model)
