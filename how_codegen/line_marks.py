"""Where each line of a generated module is from, carried through rendering and formatting.

Comments at the ends of lines hold what is known (`line_mark`). They are comments, so whatever moves
a statement moves them along; `unmark` takes them out before the text is formatted, and `follow`
finds each line of the formatted text in the text before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

END, INSIDE, ABOVE = "", "+", "^"
"""The kinds of marks: the line's code ends here; goes on, in a bracket; begins below."""


class Origin(NamedTuple):
    """A line of a source: `source` counts the sources of a module, `line` is relative to it."""

    source: int
    line: int


class Marked(NamedTuple):
    """Text without its marks, and where each of its lines is from, as far as the marks say."""

    text: str
    origins: tuple[Origin | None, ...]


def line_mark(key: str, origin: Origin, kind: str) -> str:
    """A comment, but for its `#`, that tells where its line is from; nothing else has `key`."""
    return f"{key}{origin.source}:{origin.line}{kind}"


def unmark(text: str, key: str) -> Marked:
    """Take the marks out of a text."""
    pattern = re.compile(rf"[ \t]*#{re.escape(key)}(\d+):(-?\d+)([+^]?)$")
    lines: list[str] = []
    origins: list[Origin | None] = []
    above: Origin | None = None  # what a mark above this line says
    before: Origin | None = None  # the line before, where this one goes on with its statement
    for line in text.split("\n"):
        mark = pattern.search(line) if key in line else None
        own = Origin(int(mark[1]), int(mark[2])) if mark else None
        kind = mark[3] if mark else END
        if kind == ABOVE:
            above = own
            continue
        going_on = Origin(before.source, before.line + 1) if before else None
        origins.append(above or going_on or own)
        lines.append(line[: mark.start()] if mark else line)
        before = own if mark and kind == INSIDE else None if mark else origins[-1]
        above = None
    return Marked("\n".join(lines), tuple(origins))


def follow(marked: Marked, formatted: str) -> tuple[Origin | None, ...]:
    """Where each line of the formatted text is from; None for blank ones and for what has no mark.

    Formatting moves code between lines, and adds and drops commas and parentheses, but keeps its
    order: so the same place in the text without these is the same place.
    """
    was = [line.strip() for line in marked.text.split("\n")]
    bare = [line.strip() for line in formatted.split("\n")]
    old, new = [*map(_squeezed, was)], [*map(_squeezed, bare)]
    starts = list(accumulate(map(len, old), initial=0))
    whole = "".join(old)
    origins: list[Origin | None] = [None] * len(new)
    end, rest = len(whole), len(new)
    # Imports stand at the top, and are sorted and merged: the text is the same from below.
    while rest and whole.endswith(new[rest - 1], 0, end):
        rest -= 1
        end -= len(new[rest])
        at = bisect_right(starts, end) - 1
        if new[rest]:
            origins[rest] = marked.origins[at]
        elif bare[rest]:  # a closing bracket, say: where the formatter took it from, or put it
            same = [one for one in range(at) if starts[one] == end and was[one] == bare[rest]]
            origins[rest] = marked.origins[same[0] if same else bisect_right(starts, end - 1) - 1]
    if any(marked.origins[: bisect_right(starts, end - 1)]):
        origins[:rest] = _matched(marked, bare[:rest])
    return tuple(origins)


def _matched(marked: Marked, formatted: Sequence[str]) -> Iterator[Origin | None]:
    """The same where words have changed, too: an annotation in another spelling, say."""
    old = [(word, at) for at, line in enumerate(marked.text.split("\n")) for word in _words(line)]
    new = [(word, at) for at, line in enumerate(formatted) for word in _words(line)]
    matcher = SequenceMatcher(
        None, [word for word, _ in old], [word for word, _ in new], autojunk=False
    )
    found: dict[int, int] = {}
    for block in matcher.get_matching_blocks():
        for number in range(block.size):
            found.setdefault(new[block.b + number][1], old[block.a + number][1])
    last: Origin | None = None
    for at, line in enumerate(formatted):
        if at in found:
            last = marked.origins[found[at]]
        yield last if line.strip() else None


#: What formatting adds, drops or changes: layout, quotes and what they need.
_LAYOUT = str.maketrans("", "", " \t\f\r,;()\\\"'")
_NOQA = re.compile(r"\s*# noqa\b.*")


def _squeezed(line: str) -> str:
    bare = _NOQA.sub("", line) if "noqa" in line else line
    return bare.translate(_LAYOUT).lower()


def _words(line: str) -> list[str]:
    bare = _NOQA.sub("", line) if "noqa" in line else line
    return re.findall(r"\w+|[^\w\s,;()\"']", bare)
