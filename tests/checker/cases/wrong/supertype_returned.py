from how_codegen import define
from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch
from nlp.types import Model, TorchParams


@define.task
async def train_some(params: TorchParams) -> Model:
    return Model()


translator = build_transformer(clean, train_some, pick_torch)  # E:51: "pick_torch" does not fit slot "pick_best_model" of HOW "build_transformer": TModel would be both Model and TorchModel  [how-typevar]
# N: TModel is Model: train_model=train_some returns Model (wrong/supertype_returned.py:8)
# N: TModel is TorchModel: pick_best_model=pick_torch takes models: list[TorchModel] (nlp/tasks.py:37)
# N: routines that fit: pick_any (nlp/tasks.py:47), first (nlp/tasks.py:52), last (nlp/tasks.py:57)
