"""Word translation probabilities, learned from sentence pairs by IBM Model 1.

P. F. Brown, S. A. Della Pietra, V. J. Della Pietra and R. L. Mercer, "The Mathematics
of Statistical Machine Translation: Parameter Estimation", Computational Linguistics
19(2), 1993. Nobody says which word translates which: expectation maximisation starts
from "any word, equally" and sharpens it round by round.
"""

from collections import defaultdict

Sentence = tuple[str, ...]
Lexicon = dict[str, dict[str, float]]

NOTHING = ""
"""The empty word: what explains a word that translates nothing, such as "and"."""


def learn_lexicon(
    given: list[Sentence], explained: list[Sentence], rounds: int
) -> Lexicon:
    """Learn the probability of each explained word, by the given word it comes from."""
    pairs = [((NOTHING, *g), e) for g, e in zip(given, explained, strict=True)]
    lexicon = _any_word_equally(pairs)
    for _ in range(rounds):
        lexicon = _normalised(_expected_counts(pairs, lexicon))
    return lexicon


def _any_word_equally(pairs: list[tuple[Sentence, Sentence]]) -> Lexicon:
    counts: Lexicon = defaultdict(dict)
    for given, explained in pairs:
        for word in given:
            counts[word].update(dict.fromkeys(explained, 1.0))
    return _normalised(counts)


def _expected_counts(
    pairs: list[tuple[Sentence, Sentence]], lexicon: Lexicon
) -> Lexicon:
    counts: Lexicon = {word: dict.fromkeys(row, 0.0) for word, row in lexicon.items()}
    for given, explained in pairs:
        for word in explained:
            total = sum(lexicon[source][word] for source in given)
            for source in given:
                counts[source][word] += lexicon[source][word] / total
    return counts


def _normalised(counts: Lexicon) -> Lexicon:
    lexicon: Lexicon = {}
    for word, row in counts.items():
        total = sum(row.values())
        lexicon[word] = {other: count / total for other, count in row.items()}
    return lexicon
