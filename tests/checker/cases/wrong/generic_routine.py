from typing import TypeVar

from how_codegen import define
from nlp.hows import build_transformer
from nlp.tasks import clean, train_torch

T = TypeVar("T")


@define.task
def count(models: dict[str, T]) -> T:
    return models["a"]


translator = build_transformer(clean, train_torch, count)  # E:52: "count" does not fit slot "pick_best_model" of HOW "build_transformer": it takes models: dict[str, T], and the slot passes list[TModel], whatever TModel is (wrong/generic_routine.py:11)  [how-typevar]
# N: the slot is Routine[[list[TModel]], TModel]
