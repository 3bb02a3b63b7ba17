"""The workflows that this team runs: each is one call of the higher-order workflow."""

from translation.hows import build_transformer
from translation.tasks import clean, pick_best, train_ibm, train_phrases

# Translate word by word.
ibm_translator = build_transformer(clean, train_ibm, pick_best)

# Translate phrase by phrase.
phrase_translator = build_transformer(clean, train_phrases, pick_best)
