from nlp.hows import build_transformer, twice
from nlp.tasks import clean, pick_torch, train_torch

made = twice(build_transformer(clean, train_torch, pick_torch))  # E:14: "build_transformer(...)" does not fit slot "step" of HOW "twice": it takes 2 argument(s), and the slot passes 1 (wrong/nested_arity.py:4)  [how-arg]
# N: the slot is Routine[[A], A]
