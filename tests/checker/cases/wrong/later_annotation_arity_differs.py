from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch, train_torch
from nlp.types import Corpus, TorchModel

from how_codegen.types import Routine

made: Routine[[Corpus], TorchModel] = build_transformer(clean, train_torch, pick_torch)  # E:39: Incompatible types in assignment (expression has type "Routine[[Corpus, list[TorchParams]], TorchModel]", variable has type "Routine[[Corpus], TorchModel]")  [assignment]
