"""The nearest lines of a text that was edited since its lines were counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

#: How much of two lines must be the same, from 0 to 1, for one to be what became of the other.
_ENOUGH = 0.5


def nearest_lines(known: Mapping[int, str], lines: Sequence[str]) -> dict[int, int]:
    """What became of lines: for their numbers, positions in `lines`, in the same order.

    `known` has the text of each, or one like it. Of all ways to pair lines in order, this is the
    one in which they are most alike; a line that is like none is left out.
    """
    numbers = sorted(known)
    old = [Counter(_words(known[number])) for number in numbers]
    new = [Counter(_words(line)) for line in lines]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            alike = _alike(old[i], new[j])
            paired = alike + best[i + 1][j + 1] if alike >= _ENOUGH else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs: dict[int, int] = {}
    i = j = 0
    while i < len(old) and j < len(new):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs[numbers[i]] = j
            i, j = i + 1, j + 1
    return pairs


def _words(line: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", line)


def _alike(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
