from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch

translator = build_transformer(clean, "train_torch", pick_best_model=pick_torch)  # E:39: "'train_torch'" does not fit slot "train_model" of HOW "build_transformer": it is str, which is no routine  [how-arg]
# N: the slot is Routine[[TModelParams], TModel]
