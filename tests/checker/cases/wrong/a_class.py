from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch
from nlp.types import TorchModel

translator = build_transformer(clean, TorchModel, pick_torch)  # E:39: "TorchModel" does not fit slot "train_model" of HOW "build_transformer": it is a class, not a routine  [how-arg]
# N: the slot is Routine[[TModelParams], TModel]
