"""Wrong on purpose: a migration that forgot the picker, to see what mypy says about it.

`train_phrases` gives `PhraseModel`s, and `pick_best_ibm` takes `IbmModel`s: a workflow
that would train for a while and then fail.
"""

from translation.hows import build_transformer
from translation.tasks import clean, pick_best_ibm, train_phrases

half_migrated = build_transformer(clean, train_phrases, pick_best_ibm)
