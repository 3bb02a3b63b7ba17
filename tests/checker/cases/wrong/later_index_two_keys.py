from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch, train_torch
from nlp.types import Corpus, KerasParams

translator = build_transformer(clean, train_torch, pick_torch)


async def use() -> None:
    print(await translator[Corpus(), [KerasParams()]])  # E:39: List item 0 has incompatible type "KerasParams"; expected "TorchParams"  [list-item]
