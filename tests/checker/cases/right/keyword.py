from typing import assert_type

from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch, train_torch
from nlp.types import Corpus, TorchModel, TorchParams

all_named = build_transformer(
    pick_best_model=pick_torch, preprocess=clean, train_model=train_torch
)
last_named = build_transformer(clean, train_torch, pick_best_model=pick_torch)


async def use() -> None:
    assert_type(await all_named(Corpus(), [TorchParams()]), TorchModel)
    assert_type(await last_named(Corpus(), []), TorchModel)
