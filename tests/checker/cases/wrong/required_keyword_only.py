from how_codegen import define
from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch
from nlp.types import TorchModel, TorchParams


@define.task
async def train_with_seed(params: TorchParams, *, seed: int) -> TorchModel:
    return TorchModel()


translator = build_transformer(clean, train_with_seed, pick_torch)  # E:39: "train_with_seed" does not fit slot "train_model" of HOW "build_transformer": its parameter "seed" must be given by keyword, which a slot never does (wrong/required_keyword_only.py:8)  [how-arg]
# N: the slot is Routine[[TModelParams], TModel]
