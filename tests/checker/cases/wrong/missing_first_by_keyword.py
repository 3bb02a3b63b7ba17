from nlp.hows import build_transformer
from nlp.tasks import clean, pick_torch, train_torch

made = build_transformer(train_model=train_torch, pick_best_model=pick_torch)  # E:8: Missing positional argument "preprocess" in call to "build_transformer"  [call-arg]
