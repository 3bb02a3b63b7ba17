# nlp/instances.py
from nlp.hows import build_transformer
from nlp.tasks import clean, train_torch, pick_by_bleu

# Translate with PyTorch.
torch_translator = build_transformer(clean, train_torch, pick_by_bleu)
