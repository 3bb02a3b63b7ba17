"""The noisy-channel translator: IBM Model 1 for the words, bigrams for their order.

P. F. Brown, S. A. Della Pietra, V. J. Della Pietra and R. L. Mercer, "The Mathematics
of Statistical Machine Translation: Parameter Estimation", Computational Linguistics
19(2), 1993: the best translation is the one that is likely in its own language and
from which the English sentence is likely to have come.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Self

from translation.beam_search import SENTENCE_EDGE, BeamSearch, Bigrams
from translation.corpus import Language, clean_sentence
from translation.lexicon import Lexicon, learn_lexicon
from translation.pairs import training_corpus
from translation.pieces import Pieces, cut_into_pieces, glue

_LEAST_PROBABILITY_KEPT = 0.02


@dataclass(frozen=True)
class IbmParams:
    """All that training needs to know: the pairs to learn from, and how to learn."""

    language: Language
    training_pairs: int
    joins: int
    """Rounds of joining characters into the pieces that are translated."""
    rounds: int
    """Rounds of expectation maximisation."""
    reordering: int
    """How many English words may be passed over and translated later."""


@dataclass(frozen=True, kw_only=True)
class IbmModel:
    """Translates word by word, and lets the bigrams choose order and endings."""

    held_out_accuracy: float | None = None
    params: IbmParams
    lexicon: Lexicon
    """Piece -> English word -> probability that the piece is said so in English."""
    bigrams: Bigrams
    """Piece -> next piece -> probability."""

    @property
    def language(self) -> Language:
        """The language that it translates English into."""
        return self.params.language

    def translate(self, sentence: str) -> str:
        """Translate one English sentence."""
        search = BeamSearch(self.lexicon, self.bigrams, self.params.reordering)
        return glue(search.best_pieces(clean_sentence(sentence).split()))

    def with_accuracy(self, accuracy: float) -> Self:
        """Return the same model with its held-out accuracy on record."""
        return replace(self, held_out_accuracy=accuracy)


def train_ibm_model(params: IbmParams) -> IbmModel:
    """Learn both halves of the noisy channel from the same training pairs."""
    pairs = training_corpus(params.language, params.training_pairs).pairs
    foreign = cut_into_pieces([pair.foreign for pair in pairs], params.joins)
    english = [tuple(pair.english.split()) for pair in pairs]
    lexicon = learn_lexicon(given=foreign, explained=english, rounds=params.rounds)
    return IbmModel(
        params=params, lexicon=_pruned(lexicon), bigrams=_count_bigrams(foreign)
    )


def _pruned(lexicon: Lexicon) -> Lexicon:
    """Keep what matters, at a precision that reads well when the model is printed."""
    return {
        piece: {
            word: round(probability, 4)
            for word, probability in row.items()
            if probability >= _LEAST_PROBABILITY_KEPT
        }
        for piece, row in lexicon.items()
    }


def _count_bigrams(sentences: list[Pieces]) -> Bigrams:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for piece, following in pairwise((SENTENCE_EDGE, *sentence, SENTENCE_EDGE)):
            counts[piece][following] += 1
    return {
        piece: {following: round(n / row.total(), 5) for following, n in row.items()}
        for piece, row in counts.items()
    }
