"""Words cut into recurring pieces, since a German number is one long word.

Byte-pair encoding, as in R. Sennrich, B. Haddow and A. Birch, "Neural Machine
Translation of Rare Words with Subword Units", ACL 2016: start from characters and
repeatedly join the adjacent two that occur together most often.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

Pieces = tuple[str, ...]


def cut_into_pieces(sentences: list[str], joins: int) -> list[Pieces]:
    """Cut each sentence into pieces, after `joins` rounds of joining two into one."""
    # Each word brings the space before it, so that the pieces of a sentence need only
    # be written one after the other. A language of single words needs no such mark.
    mark = " " if any(" " in sentence for sentence in sentences) else ""
    cut = [tuple(mark + sentence) for sentence in sentences]
    for _ in range(joins):
        neighbours = _most_frequent_neighbours(cut)
        if neighbours is None:
            break
        cut = [_join(pieces, neighbours) for pieces in cut]
    return cut


def glue(pieces: Iterable[str]) -> str:
    """Write pieces as a sentence again."""
    return "".join(pieces).strip()


def _most_frequent_neighbours(cut: list[Pieces]) -> tuple[str, str] | None:
    counts = Counter(
        (left, right)
        for pieces in cut
        for left, right in pairwise(pieces)
        if not right.startswith(" ")  # a piece never spans two words
    )
    # The neighbours themselves decide between equal counts, so that all runs agree.
    return max(counts, key=lambda pair: (counts[pair], pair), default=None)


def _join(pieces: Pieces, neighbours: tuple[str, str]) -> Pieces:
    joined: list[str] = []
    position = 0
    while position < len(pieces):
        width = 2 if pieces[position : position + 2] == neighbours else 1
        joined.append("".join(pieces[position : position + width]))
        position += width
    return tuple(joined)
