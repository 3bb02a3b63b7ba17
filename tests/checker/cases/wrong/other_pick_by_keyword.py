from nlp.hows import build_transformer
from nlp.tasks import clean, pick_keras, train_torch

translator = build_transformer(
    pick_best_model=pick_keras,
    preprocess=clean,
    train_model=train_torch,  # E:17: "train_torch" does not fit slot "train_model" of HOW "build_transformer": TModel would be both KerasModel and TorchModel  [how-typevar]
    # N: TModel is KerasModel: pick_best_model=pick_keras takes models: list[KerasModel] (nlp/tasks.py:42)
    # N: TModel is TorchModel: train_model=train_torch returns TorchModel (nlp/tasks.py:27)
    # N: routines that fit: pick_keras (nlp/tasks.py:42), train_keras (nlp/tasks.py:32), first (nlp/tasks.py:52) and 1 more
)
