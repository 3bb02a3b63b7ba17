"""Both methods learn to translate, and the workflows pick the better model."""

import asyncio
import json
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from translation.corpus import Corpus, Language, SentencePair, clean_corpus
from translation.ibm import IbmModel, IbmParams, train_ibm_model
from translation.instances import ibm_translator, phrase_translator
from translation.pairs import held_out_corpus, training_corpus
from translation.phrases import PhraseModel, PhraseParams, train_phrase_model
from translation.pieces import cut_into_pieces, glue
from translation.tasks import clean, score_on_held_out
from translation.translator import Translator

INPUTS = Path(__file__).parent.parent / "input"
RAW = Corpus(
    Language.GERMAN,
    [
        SentencePair("Twenty-Three", "dreiundzwanzig"),
        SentencePair("twenty  three", "Dreiundzwanzig"),
        SentencePair("four", "  "),
    ],
)


def ibm_params(language: Language = Language.GERMAN, reordering: int = 1) -> IbmParams:
    return IbmParams(language, 800, joins=80, rounds=10, reordering=reordering)


def phrase_params(
    language: Language = Language.GERMAN, longest_phrase: int = 3
) -> PhraseParams:
    return PhraseParams(language, 800, joins=70, longest_phrase=longest_phrase)


@cache
def trained_ibm(language: Language) -> IbmModel:
    return train_ibm_model(ibm_params(language))


@cache
def trained_phrases(language: Language) -> PhraseModel:
    return train_phrase_model(phrase_params(language))


def accuracy(model: Translator) -> float:
    async def score() -> float:
        return await score_on_held_out(model)

    return asyncio.run(score())


def test_cleaning_normalises_and_drops_repeated_and_empty_pairs() -> None:
    expected = [SentencePair("twenty three", "dreiundzwanzig")]
    assert expected == clean_corpus(RAW).pairs


def test_a_corpus_with_nothing_left_is_refused() -> None:
    empty = Corpus(Language.GERMAN, [SentencePair("four", "-")])
    with pytest.raises(ValueError, match="no sentence pair of 1"):
        asyncio.run(clean(empty))


@pytest.mark.parametrize("language", Language)
def test_no_training_pair_is_held_out(language: Language) -> None:
    training = {pair.english for pair in training_corpus(language, 2_000).pairs}
    assert not training & {pair.english for pair in held_out_corpus(language).pairs}


@pytest.mark.parametrize("language", Language)
def test_pieces_glue_together_again(language: Language) -> None:
    sentences = [pair.foreign for pair in held_out_corpus(language).pairs]
    assert sentences == [glue(pieces) for pieces in cut_into_pieces(sentences, 80)]


@pytest.mark.parametrize(
    ("language", "least"),
    [(Language.GERMAN, 0.65), (Language.FRENCH, 0.4), (Language.SPANISH, 0.65)],
)
def test_the_ibm_model_translates_what_it_has_not_seen(
    language: Language, least: float
) -> None:
    assert least <= accuracy(trained_ibm(language))


@pytest.mark.parametrize(
    ("language", "least"),
    [(Language.GERMAN, 0.85), (Language.FRENCH, 0.85), (Language.SPANISH, 0.7)],
)
def test_the_phrase_model_translates_what_it_has_not_seen(
    language: Language, least: float
) -> None:
    assert least <= accuracy(trained_phrases(language))


def test_a_sentence_with_an_unknown_word_is_translated_as_far_as_possible() -> None:
    assert "vier" in trained_ibm(Language.GERMAN).translate("four zillion")
    assert "vier" in trained_phrases(Language.GERMAN).translate("four zillion")


def test_the_ibm_workflow_picks_the_model_that_may_reorder() -> None:
    params_list = [ibm_params(reordering=0), ibm_params(reordering=1)]
    best = asyncio.run(ibm_translator(RAW, params_list))
    assert params_list[1] == best.params
    assert accuracy(best) == best.held_out_accuracy


def test_the_phrase_workflow_picks_the_model_with_long_phrases() -> None:
    params_list = [phrase_params(longest_phrase=1), phrase_params(longest_phrase=3)]
    best = asyncio.run(phrase_translator(RAW, params_list))
    expected = "vierunddreißig"
    assert params_list[1] == best.params
    assert expected == best.translate("Thirty-Four")


def test_training_again_gives_the_same_model() -> None:
    assert trained_phrases(Language.GERMAN) == train_phrase_model(phrase_params())
    assert trained_ibm(Language.GERMAN) == train_ibm_model(ibm_params())


@pytest.mark.parametrize("name", ["ibm", "phrases"])
def test_the_inputs_have_the_fields_of_the_dataclasses(name: str) -> None:
    params_type = {"ibm": IbmParams, "phrases": PhraseParams}[name]
    arguments = json.loads((INPUTS / f"{name}.json").read_text(encoding="utf-8"))
    assert {"data", "params_list"} == arguments.keys()
    assert {field.name for field in fields(Corpus)} == arguments["data"].keys()
    for params in arguments["params_list"]:
        assert {field.name for field in fields(params_type)} == params.keys()
