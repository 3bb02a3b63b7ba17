"""Real sentence pairs: the names of numbers, split into training and held-out pairs."""

import random
from functools import cache

from num2words import num2words

from translation.corpus import Corpus, Language, SentencePair, clean_corpus

LARGEST_NUMBER = 9_999
HELD_OUT_PAIRS = 150
_HELD_OUT_EVERY = 5
_SHUFFLE_SEED = 1993


def training_corpus(language: Language, size: int) -> Corpus:
    """Return `size` cleaned training pairs; a larger corpus extends a smaller one."""
    held_out = set(_held_out_numbers())
    numbers = [number for number in _shuffled_numbers() if number not in held_out]
    if not 0 < size <= len(numbers):
        raise ValueError(f"training_pairs must be from 1 to {len(numbers)}, not {size}")
    return _named(language, numbers[:size])


def held_out_corpus(language: Language) -> Corpus:
    """Return the cleaned pairs that no training corpus contains."""
    return _named(language, _held_out_numbers())


def _held_out_numbers() -> list[int]:
    return list(_shuffled_numbers()[::_HELD_OUT_EVERY][:HELD_OUT_PAIRS])


@cache
def _shuffled_numbers() -> tuple[int, ...]:
    """Return all numbers in an order that is the same in every run.

    Small numbers tend to come first, as they do in texts: a number twice as large
    waits twice as long.
    """
    waiting_times = random.Random(_SHUFFLE_SEED)  # noqa: S311 - repeatable, not secret
    return tuple(
        sorted(
            range(1, LARGEST_NUMBER + 1),
            key=lambda number: number * waiting_times.expovariate(1.0),
        )
    )


def _named(language: Language, numbers: list[int]) -> Corpus:
    pairs = [
        SentencePair(
            num2words(number, lang="en"), num2words(number, lang=language.value)
        )
        for number in numbers
    ]
    return clean_corpus(Corpus(language, pairs))
