from how_codegen import define
from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch
from nlp.types import TorchModel


@define.task
async def train_nothing() -> TorchModel:
    return TorchModel()


translator = build_transformer(clean, train_nothing, pick_torch)  # E:39: "train_nothing" does not fit slot "train_model" of HOW "build_transformer": it takes 0 argument(s), and the slot passes 1 (wrong/too_few_parameters.py:8)  [how-arg]
# N: the slot is Routine[[TModelParams], TModel]
