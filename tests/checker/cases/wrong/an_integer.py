from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch

translator = build_transformer(clean, 3, pick_torch)  # E:39: "3" does not fit slot "train_model" of HOW "build_transformer": it is int, which is no routine  [how-arg]
# N: the slot is Routine[[TModelParams], TModel]
