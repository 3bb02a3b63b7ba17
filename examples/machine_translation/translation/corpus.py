"""Sentence pairs, and the cleaning that both sides of every pair go through."""

from dataclasses import dataclass
from enum import Enum

_PUNCTUATION_TO_SPACE = str.maketrans({"-": " ", "\u2013": " ", ",": " ", ".": " "})


class Language(Enum):
    """A language to translate into, by the code that num2words knows it by."""

    GERMAN = "de"
    FRENCH = "fr"
    SPANISH = "es"


@dataclass(frozen=True)
class SentencePair:
    """An English sentence and its translation."""

    english: str
    foreign: str


@dataclass(frozen=True)
class Corpus:
    """Sentence pairs of English and one other language."""

    language: Language
    pairs: list[SentencePair]


def clean_sentence(sentence: str) -> str:
    """Reduce a sentence to lower-case words with one space between them."""
    return " ".join(sentence.lower().translate(_PUNCTUATION_TO_SPACE).split())


def clean_corpus(corpus: Corpus) -> Corpus:
    """Clean every pair; drop the pairs with an empty side and the repeated ones."""
    cleaned = [
        SentencePair(clean_sentence(pair.english), clean_sentence(pair.foreign))
        for pair in corpus.pairs
    ]
    # A dict keeps the first of equal pairs, in the order of the corpus.
    unique = dict.fromkeys(pair for pair in cleaned if pair.english and pair.foreign)
    return Corpus(corpus.language, list(unique))
