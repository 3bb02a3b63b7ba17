from nlp.hows import build_transformer
from nlp.tasks import clean, train_torch

translator = build_transformer(clean, train_torch)  # E:14: Missing positional argument "pick_best_model" in call to "build_transformer"  [call-arg]
