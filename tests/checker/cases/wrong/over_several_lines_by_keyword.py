from nlp.hows import build_transformer
from nlp.tasks import clean, pick_keras, train_torch

made = build_transformer(
    preprocess=clean,
    train_model=train_torch,
    pick_best_model=(pick_keras),  # E:22: "pick_keras" does not fit slot "pick_best_model" of HOW "build_transformer": TModel would be both TorchModel and KerasModel  [how-typevar]
    # N: TModel is TorchModel: train_model=train_torch returns TorchModel (nlp/tasks.py:27)
    # N: TModel is KerasModel: pick_best_model=pick_keras takes models: list[KerasModel] (nlp/tasks.py:42)
    # N: routines that fit: pick_any (nlp/tasks.py:47), pick_torch (nlp/tasks.py:37), first (nlp/tasks.py:52) and 1 more
)
