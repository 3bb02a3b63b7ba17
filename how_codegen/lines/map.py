"""Which line of a HOW each line of a module is from, in the few words that the lock keeps.

Lines of a HOW are counted from its `def`, so that nothing changes when the HOW moves.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

import msgspec


class Source(msgspec.Struct, frozen=True):
    """What a module has from one HOW.

    `digest` is that of the HOW's lines when the module was made; `lines` says for lines of the
    module, counted from 1, how many lines below the HOW's `def` they come from.
    """

    digest: str
    lines: Mapping[int, int]


def digest(lines: Sequence[str]) -> str:
    """What tells whether lines were edited; the space at their ends does not count."""
    text = "\n".join(line.rstrip() for line in lines)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def split_lines(text: str) -> list[str]:
    """The lines of a source as Python counts them."""
    return re.split("\r\n|\r|\n", text)


def dump_source(source: Source) -> str:
    """The source in words: the digest, then `20-25+3` for lines that go along with the HOW's from
    the third on, `20-25=3` for lines that are all from one line, `20+3` for a single line."""
    words = [source.digest]
    lines = sorted(source.lines.items())
    while lines:
        along, still = _run(lines, 1), _run(lines, 0)
        count, sign = (still, "=") if still > along else (along, "+")
        first, last = lines[0][0], lines[count - 1][0]
        numbers = str(first) if first == last else f"{first}-{last}"
        words.append(f"{numbers}{sign}{lines[0][1]}")
        del lines[:count]
    return " ".join(words)


def _run(lines: Sequence[tuple[int, int]], step: int) -> int:
    """How many lines from the first on go along with those of the HOW, or stay at one."""
    first, offset = lines[0]
    expected = ((first + n, offset + step * n) for n in range(len(lines)))
    pairs = zip(lines, expected, strict=True)
    return next((n for n, (found, wanted) in enumerate(pairs) if found != wanted), len(lines))


_MOST_LINES = 1_000_000
_WORD = re.compile(r"(\d+)(?:-(\d+))?([+=])(-?\d+)")


def load_source(text: str) -> Source:
    """The source that `dump_source` wrote.

    Raises:
        ValueError: it is none.
    """
    known, *words = text.split(" ")
    lines: dict[int, int] = {}
    for word in words:
        found = _WORD.fullmatch(word)
        if found is None:
            raise ValueError(f'"{word}" is no range of lines')
        first, last = int(found[1]), int(found[2] or found[1])
        if last - first > _MOST_LINES:
            raise ValueError(f'"{word}" is too long')
        for number in range(first, last + 1):
            lines[number] = int(found[4]) + (number - first if found[3] == "+" else 0)
    return Source(known, lines)
