from nlp.hows import build_transformer, twice
from nlp.tasks import clean, length, pick_keras, train_torch

ignored = twice(length)  # type: ignore[how-typevar]
also_ignored = build_transformer(clean, train_torch, pick_keras)  # type: ignore
