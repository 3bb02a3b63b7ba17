"""Pairs the lines of a Python source with those of the same source after a formatter and fixes."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

#: What formatting adds, drops or changes: layout, quotes and what they need.
_LAYOUT = str.maketrans("", "", " \t\f\r,;()\\\"'")
_NOQA = re.compile(r"[ \t]*# noqa\b.*")


def squeezed(text: str) -> list[str]:
    """What of each line formatting leaves alone; comments that silence a linter are not of it."""
    bare = _NOQA.sub("", text) if "noqa" in text else text
    return bare.translate(_LAYOUT).lower().split("\n")


def matching_lines(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """For each line of `new` the line of `old` that it is from, as far as that can be told.

    Fixes change words and sort imports, but add and drop no other statement: so statements are
    paired in order, and the words of each with those of its partner. What is between statements
    (comments, an `else:`) is paired where it is equal.
    """
    found: list[int | None] = [None] * len(new)
    was, now = squeezed("\n".join(old)), squeezed("\n".join(new))
    pairs = _pairs(_heads("\n".join(old)), _heads("\n".join(new)))
    for one, other in pairs or [(range(len(old)), range(len(new)))]:
        is_kept = was[one.start : one.stop] == now[other.start : other.stop]
        same = dict(zip(other, one, strict=True)) if is_kept else _by_words(old, one, new, other)
        for at, line in same.items():
            found[at] = line if new[at].strip() else None
    used = {line for one, _ in pairs for line in one}
    left = [line for line in range(len(old)) if line not in used]
    for at, text in enumerate(new):
        if found[at] is None and text.strip():
            equal = [one for one in left if was[one] == now[at]]
            found[at] = equal[0] if equal else None
            left = [one for one in left if one not in equal[:1]]
    return found


class _Head(NamedTuple):
    """The lines of a simple statement, or of the head of another; of which kind it is."""

    lines: range
    kind: type[ast.stmt]


def _heads(text: str) -> list[_Head]:
    """The statements of a source in order, without its imports."""
    nodes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.stmt)]
    nodes.sort(key=lambda node: (node.lineno, node.col_offset))
    return [
        _Head(_head_lines(node), type(node))
        for node in nodes
        if not isinstance(node, (ast.Import, ast.ImportFrom))
    ]


def _head_lines(node: ast.stmt) -> range:
    body = getattr(node, "body", None)
    first = node.lineno
    if isinstance(body, list) and body:
        return range(first - 1, max(first, _first_line(body[0]) - 1))
    end = node.subject.end_lineno if isinstance(node, ast.Match) else node.end_lineno
    return range(first - 1, end or first)


def _first_line(node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(one.lineno for one in decorators)])


def _pairs(old: Sequence[_Head], new: Sequence[_Head]) -> list[tuple[range, range]]:
    """Statements and what became of them; none where that is not clear."""
    if [head.kind for head in old] != [head.kind for head in new]:
        return []
    return [(one.lines, other.lines) for one, other in zip(old, new, strict=True)]


def _by_words(old: Sequence[str], one: range, new: Sequence[str], other: range) -> dict[int, int]:
    """The lines of one statement by its words: each new line is from that of its first word."""
    before = [(word, line) for line in one for word in _words(old[line])]
    after = [(word, line) for line in other for word in _words(new[line])]
    matcher = SequenceMatcher(
        None, [word for word, _ in before], [word for word, _ in after], autojunk=False
    )
    found: dict[int, int] = {}
    for block in matcher.get_matching_blocks():
        for number in range(block.size):
            found.setdefault(after[block.b + number][1], before[block.a + number][1])
    last = one.start
    for line in other:
        last = found.setdefault(line, last)
    return found


def _words(line: str) -> list[str]:
    bare = _NOQA.sub("", line) if "noqa" in line else line
    return re.findall(r"\w+|[^\w\s,;()\"']", bare.lower())
