from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch, train_torch

made = build_transformer(clean, pick_torch, train_torch)  # E:45: "train_torch" does not fit slot "pick_best_model" of HOW "build_transformer": it takes params: TorchParams, and the slot passes list[TModel], whatever TModel is (nlp/tasks.py:27)  [how-typevar]
# N: the slot is Routine[[list[TModel]], TModel]
