"""The routines that fill the slots of the higher-order workflow."""

import asyncio
from typing import TypeVar

from translation.corpus import Corpus, clean_corpus
from translation.ibm import IbmModel, IbmParams, train_ibm_model
from translation.pairs import held_out_corpus
from translation.phrases import PhraseModel, PhraseParams, train_phrase_model
from translation.translator import Translator
from utils import define

TTranslator = TypeVar("TTranslator", bound=Translator)


@define.task(name="clean", version="1.0.0")
async def clean(corpus: Corpus) -> Corpus:
    """Clean a corpus, and refuse one that has nothing to learn from."""
    cleaned = clean_corpus(corpus)
    if not cleaned.pairs:
        raise ValueError(
            f"no sentence pair of {len(corpus.pairs)} is left after cleaning"
        )
    return cleaned


# Training keeps a processor busy: as a plain function, it runs in a thread.
@define.task(name="train_ibm", version="1.0.0")
def train_ibm(params: IbmParams) -> IbmModel:
    """Train a noisy-channel model: IBM Model 1 and bigrams."""
    return train_ibm_model(params)


@define.task(name="train_phrases", version="1.0.0")
def train_phrases(params: PhraseParams) -> PhraseModel:
    """Train a phrase-based model."""
    return train_phrase_model(params)


@define.task(name="score_on_held_out", version="1.0.0")
def score_on_held_out(model: Translator) -> float:
    """Return the share of held-out sentences that are translated without a fault."""
    pairs = held_out_corpus(model.language).pairs
    correct = sum(model.translate(pair.english) == pair.foreign for pair in pairs)
    return round(correct / len(pairs), 4)


@define.task(name="pick_best", version="1.0.0")
async def pick_best(models: list[TTranslator]) -> TTranslator:
    """Return the model with the best held-out score, whichever kind of model it is."""
    return await _best_on_held_out(models)


@define.task(name="pick_best_ibm", version="1.0.0")
async def pick_best_ibm(models: list[IbmModel]) -> IbmModel:
    """Return the best of IBM models only; the first version of `pick_best`."""
    return await _best_on_held_out(models)


async def _best_on_held_out(models: list[TTranslator]) -> TTranslator:
    if not models:
        raise ValueError("there is no model to pick from: params_list is empty")
    scores = await asyncio.gather(*[score_on_held_out[model] for model in models])
    judged = [
        model.with_accuracy(score) for model, score in zip(models, scores, strict=True)
    ]
    # Of equally good models, the one whose parameters came first.
    return judged[scores.index(max(scores))]
