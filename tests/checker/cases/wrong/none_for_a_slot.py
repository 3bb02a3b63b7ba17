from nlp.hows import build_transformer
from nlp.tasks import pick_torch, train_torch

translator = build_transformer(None, train_torch, pick_torch)  # E:32: "None" does not fit slot "preprocess" of HOW "build_transformer": it is None, which is no routine  [how-arg]
# N: the slot is Routine[[Data], Data]
