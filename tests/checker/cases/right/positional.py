from typing import assert_type

from nlp.hows import build_transformer
from nlp.tasks import clean, pick_keras, pick_torch, train_keras, train_torch
from nlp.types import Corpus, KerasModel, KerasParams, TorchModel, TorchParams

torch_translator = build_transformer(clean, train_torch, pick_torch)
keras_translator = build_transformer(clean, train_keras, pick_keras)


async def use() -> None:
    assert_type(await torch_translator(Corpus(), [TorchParams()]), TorchModel)
    assert_type(await keras_translator(Corpus(), [KerasParams()]), KerasModel)
