"""The search for the sentence that a noisy channel finds most probable.

A hypothesis grows to the right, one foreign piece at a time; each new piece says which
English word it explains. Hypotheses that explain the same words and end in the same
piece compete, and of those that explain equally many words the best few survive.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log

from translation.lexicon import NOTHING, Lexicon
from translation.pieces import Pieces

Bigrams = dict[str, dict[str, float]]

SENTENCE_EDGE = ""
_SURVIVORS = 30
_UNSEEN = log(1e-6)
_UNEXPLAINING_PIECE = log(0.1)
"""The price of a piece that no English word calls for, such as a German "und"."""


@dataclass(frozen=True)
class _Hypothesis:
    score: float
    pieces: Pieces
    explained: frozenset[int]

    @property
    def last_piece(self) -> str:
        return self.pieces[-1] if self.pieces else SENTENCE_EDGE


class BeamSearch:
    """Searches with one lexicon (piece -> English word) and one table of bigrams."""

    def __init__(self, lexicon: Lexicon, bigrams: Bigrams, reordering: int) -> None:
        self._lexicon = lexicon
        self._bigrams = bigrams
        self._reordering = reordering
        self._transitions: dict[tuple[str, str], tuple[float, Pieces]] = {}

    def best_pieces(self, words: list[str]) -> Pieces:
        """Return the most probable pieces for the English words."""
        sources = [self._sources(word) for word in words]
        survivors = [_Hypothesis(0.0, (), frozenset())]
        for _ in words:
            survivors = _best_few(
                longer
                for shorter in survivors
                for longer in self._extend(shorter, sources)
            )
        ended = [self._follow(hypothesis, SENTENCE_EDGE) for hypothesis in survivors]
        return max(ended, key=_rank).pieces[:-1]

    def _sources(self, word: str) -> list[tuple[str, float]]:
        """Return the pieces that may explain an English word, with their scores."""
        found = [
            (piece, log(row[word]))
            for piece, row in self._lexicon.items()
            if word in row
        ]
        return found or [(NOTHING, _UNSEEN)]

    def _extend(
        self, hypothesis: _Hypothesis, sources: list[list[tuple[str, float]]]
    ) -> Iterator[_Hypothesis]:
        """Explain one more word: the first unexplained one, or one a little later."""
        first = next(i for i in range(len(sources)) if i not in hypothesis.explained)
        window = range(first, min(len(sources), first + self._reordering + 1))
        for position in window:
            if position in hypothesis.explained:
                continue
            explained = hypothesis.explained | {position}
            for piece, score in sources[position]:
                longer = (
                    hypothesis if piece == NOTHING else self._follow(hypothesis, piece)
                )
                yield _Hypothesis(longer.score + score, longer.pieces, explained)

    def _follow(self, hypothesis: _Hypothesis, piece: str) -> _Hypothesis:
        """Append a piece, with another one before it where that is more probable."""
        step = (hypothesis.last_piece, piece)
        if step not in self._transitions:
            self._transitions[step] = self._best_transition(*step)
        score, pieces = self._transitions[step]
        return _Hypothesis(
            hypothesis.score + score, hypothesis.pieces + pieces, hypothesis.explained
        )

    def _best_transition(self, last: str, piece: str) -> tuple[float, Pieces]:
        following = self._bigrams.get(last, {})
        direct = log(following[piece]) if piece in following else _UNSEEN
        transitions: list[tuple[float, Pieces]] = [(direct, (piece,))]
        for between, probability in following.items():
            onward = self._bigrams.get(between, {}).get(piece)
            if between != SENTENCE_EDGE and onward is not None:
                score = log(probability) + log(onward) + _UNEXPLAINING_PIECE
                transitions.append((score, (between, piece)))
        return max(transitions)


def _best_few(hypotheses: Iterator[_Hypothesis]) -> list[_Hypothesis]:
    best: dict[tuple[frozenset[int], str], _Hypothesis] = {}
    for hypothesis in hypotheses:
        key = (hypothesis.explained, hypothesis.last_piece)
        if key not in best or _rank(hypothesis) > _rank(best[key]):
            best[key] = hypothesis
    return sorted(best.values(), key=_rank, reverse=True)[:_SURVIVORS]


def _rank(hypothesis: _Hypothesis) -> tuple[float, Pieces]:
    # The pieces decide between equal scores, so that every run agrees.
    return hypothesis.score, hypothesis.pieces
