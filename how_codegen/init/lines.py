"""Lines put into a text with the line ends that it has."""

from __future__ import annotations

import re
from collections.abc import Sequence


def newline_of(text: str) -> str:
    """The line end that the text uses; a mixed text's first one."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"


def indent_at(text: str, position: int) -> str:
    """The white space that the line at `position` starts with."""
    line = text[text.rfind("\n", 0, position) + 1 : position]
    return line[: len(line) - len(line.lstrip())]


def insert_after_line(text: str, position: int, line: str) -> str:
    """The text with `line` below the line at `position`."""
    end = text.find("\n", position)
    if end < 0:
        return f"{_ended(text)}{line}{newline_of(text)}"
    return f"{text[: end + 1]}{line}{newline_of(text)}{text[end + 1 :]}"


def append_block(text: str, lines: Sequence[str]) -> str:
    """The text with `lines` at its end, after an empty line."""
    newline = newline_of(text)
    text = _ended(text)
    gap = newline if text.strip() and not text.endswith(f"\n{newline}") else ""
    return text + gap + "".join(f"{line}{newline}" for line in lines)


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else text + newline_of(text)


def split_lines(text: str) -> list[str]:
    """The lines with their ends; `str.splitlines` would also split at form feeds and others."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
