from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch, train_torch
from nlp.types import Corpus

translator = build_transformer(clean, train_torch, pick_torch)


async def use() -> None:
    print(await translator[Corpus()])  # E:28: Argument 1 has incompatible type "Corpus"; expected "tuple[Corpus, list[TorchParams]]"  [arg-type]
