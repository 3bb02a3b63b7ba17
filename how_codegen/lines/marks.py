"""Where each line of a generated module is from, carried through rendering and formatting.

Comments at the ends of lines hold what is known (`line_mark`). They are comments, so whatever moves
a statement moves them along; `unmark` takes them out before the text is formatted, and `follow`
finds each line of the formatted text in the text before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from how_codegen.lines.matching import matching_lines, squeezed

END, INSIDE, ABOVE = "", "+", "^"
"""The kinds of marks: the line's code ends here; goes on, in a bracket; begins below, and goes on
for as many more lines as the mark then says, where that is known."""


class Origin(NamedTuple):
    """A line of a source: `source` counts the sources of a module, `line` is relative to it."""

    source: int
    line: int


class _Mark(NamedTuple):
    """What one mark says; `more` is how many lines follow that the statement begins on."""

    origin: Origin
    kind: str
    more: int | None

    def is_about(self, own: Origin | None) -> bool:
        """Is a mark above a line about it, or did its statement go and leave the mark?"""
        if self.more is None or own is None:
            return True
        first, at = self.origin, own.line
        return first.source == own.source and first.line <= at <= first.line + self.more


class Marked(NamedTuple):
    """Text without its marks, and where each of its lines is from, as far as the marks say."""

    text: str
    origins: tuple[Origin | None, ...]


def line_mark(key: str, origin: Origin, kind: str) -> str:
    """A comment, but for its `#`, that tells where its line is from; nothing else has `key`."""
    return f"{key}{origin.source}:{origin.line}{kind}"


def unmark(text: str, key: str) -> Marked:
    """Take the marks out of a text."""
    pattern = re.compile(rf"[ \t]*#{re.escape(key)}(\d+):(-?\d+)([+^]?)(\d*)$")
    lines: list[str] = []
    origins: list[Origin | None] = []
    above: _Mark | None = None  # what a mark above this line says
    before: Origin | None = None  # the line before, where this one goes on with its statement
    for line in text.split("\n"):
        found = pattern.search(line) if key in line else None
        mark = _read(found) if found else None
        if mark is not None and mark.kind == ABOVE:
            above = mark
            continue
        own = mark.origin if mark else None
        going_on = Origin(before.source, before.line + 1) if before else None
        begun = above.origin if above is not None and above.is_about(own) else None
        origins.append(begun or going_on or own)
        lines.append(line[: found.start()] if found else line)
        goes_on = mark is None or mark.kind == INSIDE
        before = (own or origins[-1]) if goes_on else None
        above = None
    return Marked("\n".join(lines), tuple(origins))


def _read(found: re.Match[str]) -> _Mark:
    source, line, kind, more = found.groups()
    return _Mark(Origin(int(source), int(line)), kind, int(more) if more else None)


def follow(marked: Marked, formatted: str) -> tuple[Origin | None, ...]:
    """Where each line of the formatted text is from; None where no mark says so.

    Formatting moves code between lines, and adds and drops commas and parentheses, but keeps its
    order: so the same place in the text without these is the same place.
    """
    was, bare = marked.text.split("\n"), formatted.split("\n")
    old, new = squeezed(marked.text), squeezed(formatted)
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
        elif text := bare[rest].strip():  # a bracket that stayed where it was, or moved here
            same = [n for n in range(at) if starts[n] == end and was[n].strip() == text]
            origins[rest] = marked.origins[same[0] if same else bisect_right(starts, end - 1) - 1]
    if any(marked.origins[: bisect_right(starts, end - 1)]):
        # Words have changed, too: an annotation in another spelling, say.
        for at, line in enumerate(matching_lines(was, bare)[:rest]):
            origins[at] = None if line is None else marked.origins[line]
    return tuple(_over_blank_lines(origins, bare))


def _over_blank_lines(
    origins: Sequence[Origin | None], lines: Sequence[str]
) -> Sequence[Origin | None]:
    """Blank lines between lines that go along in the source go along, too."""
    above: tuple[int, Origin] | None = None
    blank: list[int] = []
    result = list(origins)
    for at, origin in enumerate(origins):
        if not lines[at].strip():
            blank.append(at)
            continue
        if above is not None and origin is not None and blank:
            number, (source, line) = above
            if origin == (source, line + at - number):
                for one in blank:
                    result[one] = Origin(source, line + one - number)
        above = (at, origin) if origin is not None else None
        blank = []
    return result
