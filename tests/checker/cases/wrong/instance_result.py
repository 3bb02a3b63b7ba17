from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch, train_torch
from nlp.types import Corpus, KerasModel

translator = build_transformer(clean, train_torch, pick_torch)


async def use() -> KerasModel:
    return await translator(Corpus(), [])  # E:12: Incompatible return value type (got "TorchModel", expected "KerasModel")  [return-value]
