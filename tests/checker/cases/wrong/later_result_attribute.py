from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch, train_torch
from nlp.types import Corpus

translator = build_transformer(clean, train_torch, pick_torch)


async def use() -> None:
    print((await translator(Corpus(), [])).layers)  # E:11: "TorchModel" has no attribute "layers"  [attr-defined]
