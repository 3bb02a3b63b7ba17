from typing import TypeVar

from nlp.hows import build_transformer
from nlp.tasks import clean, train_torch

T = TypeVar("T")


def first_of(models: list[T]) -> T:
    return models[0]


translator = build_transformer(clean, train_torch, first_of)  # E:52: "first_of" does not fit slot "pick_best_model" of HOW "build_transformer": it is a synchronous function, not a routine (wrong/undecorated_generic_function.py:9)  [how-arg]
# N: decorate it with @define.task: `await first_of(...)` then runs it in a thread
