from nlp.hows import build_transformer
from nlp.tasks import clean

made = build_transformer(clean)  # E:8: Missing positional arguments "train_model", "pick_best_model" in call to "build_transformer"  [call-arg]
