"""Which foreign piece translates which English word, and the phrases that follow."""

from collections.abc import Iterator
from typing import NamedTuple

from translation.lexicon import Lexicon
from translation.pieces import Pieces


class Link(NamedTuple):
    """Positions of an English word and of a foreign piece that translate each other."""

    word: int
    piece: int


def align(words: Pieces, pieces: Pieces, lexicon: Lexicon) -> list[Link]:
    """Link each foreign piece to the English word that it most probably comes from."""

    def preference(word: int, piece: int) -> tuple[float, float]:
        probability = lexicon[words[word]].get(pieces[piece], 0.0)
        # "three thousand three": between equal words, the one at about the same place.
        distance = abs((word + 0.5) / len(words) - (piece + 0.5) / len(pieces))
        return round(probability, 9), -distance

    return [
        Link(max(range(len(words)), key=lambda word: preference(word, piece)), piece)
        for piece in range(len(pieces))
    ]


def phrase_pairs(
    word_count: int, links: list[Link], longest: int
) -> Iterator[tuple[range, range]]:
    """Yield the spans of words and pieces that are linked to each other only."""
    for start in range(word_count):
        for stop in range(start + 1, min(word_count, start + longest) + 1):
            source = range(start, stop)
            linked = [link.piece for link in links if link.word in source]
            if not linked:
                continue
            target = range(min(linked), max(linked) + 1)
            if all(link.word in source for link in links if link.piece in target):
                yield source, target
