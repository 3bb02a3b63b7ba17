"""The phrase-based translator: words that change their order are translated as one.

P. Koehn, F. J. Och and D. Marcu, "Statistical Phrase-Based Translation", NAACL 2003:
align the words of each pair, collect every pair of phrases that agrees with the
alignment, and cover a new sentence with the phrases that were seen most reliably.
Phrases are used from left to right: "thirty four" is learned as one, turned around.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from math import log
from typing import Self

from translation.alignment import align, phrase_pairs
from translation.corpus import Language, clean_sentence
from translation.lexicon import learn_lexicon
from translation.pairs import training_corpus
from translation.pieces import cut_into_pieces

_ALIGNMENT_ROUNDS = 8
_UNKNOWN_WORD = log(1e-9)
_PHRASE_PRICE = log(0.4)
"""Makes one long phrase better than two short ones that are as reliable."""


@dataclass(frozen=True)
class PhraseParams:
    """All that training needs to know: the pairs to learn from, and how to learn."""

    language: Language
    training_pairs: int
    joins: int
    """Rounds of joining characters into the pieces that are aligned."""
    longest_phrase: int
    """The most English words that are translated as one."""


@dataclass(frozen=True)
class Phrase:
    """The best translation of an English phrase, and how often it was that one."""

    foreign: str
    probability: float


@dataclass(frozen=True, kw_only=True)
class PhraseModel:
    """Translates by covering the sentence with known phrases, from left to right."""

    held_out_accuracy: float | None = None
    params: PhraseParams
    phrases: dict[str, Phrase]

    @property
    def language(self) -> Language:
        """The language that it translates English into."""
        return self.params.language

    def translate(self, sentence: str) -> str:
        """Translate one English sentence."""
        words = clean_sentence(sentence).split()
        return _cover(words, self.phrases, self.params.longest_phrase).strip()

    def with_accuracy(self, accuracy: float) -> Self:
        """Return the same model with its held-out accuracy on record."""
        return replace(self, held_out_accuracy=accuracy)


def train_phrase_model(params: PhraseParams) -> PhraseModel:
    """Learn a phrase table from the training pairs."""
    pairs = training_corpus(params.language, params.training_pairs).pairs
    foreign = cut_into_pieces([pair.foreign for pair in pairs], params.joins)
    english = [tuple(pair.english.split()) for pair in pairs]
    lexicon = learn_lexicon(given=english, explained=foreign, rounds=_ALIGNMENT_ROUNDS)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for words, pieces in zip(english, foreign, strict=True):
        links = align(words, pieces, lexicon)
        for source, target in phrase_pairs(len(words), links, params.longest_phrase):
            phrase = " ".join(words[source.start : source.stop])
            counts[phrase]["".join(pieces[target.start : target.stop])] += 1
    phrases = {words: _most_frequent(row) for words, row in counts.items()}
    return PhraseModel(params=params, phrases=phrases)


def _most_frequent(row: Counter[str]) -> Phrase:
    # Of equally frequent translations the shorter one claims less.
    foreign = max(row, key=lambda text: (row[text], -len(text), text))
    return Phrase(foreign, round(row[foreign] / row.total(), 4))


def _cover(words: list[str], phrases: dict[str, Phrase], longest: int) -> str:
    """Translate words by the most reliable sequence of phrases that covers them."""
    best = [(0.0, "")]
    for end in range(1, len(words) + 1):
        # A word without any phrase is passed over, at a price that avoids it.
        covers = [(best[end - 1][0] + _UNKNOWN_WORD, best[end - 1][1])]
        for start in range(max(0, end - longest), end):
            phrase = phrases.get(" ".join(words[start:end]))
            if phrase is not None:
                score, before = best[start]
                score += log(phrase.probability) + _PHRASE_PRICE
                covers.append((score, before + phrase.foreign))
        best.append(max(covers))
    return best[-1][1]
