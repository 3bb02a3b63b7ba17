"""Edits of a mypy.ini or setup.cfg that leave every other line as it is."""

from __future__ import annotations

import re

from how_codegen.init.lines import append_block, newline_of, split_lines


def extend_option(text: str, section: str, option: str, item: str) -> str:
    """The text with `item` at the end of a comma separated option; the rest is made if missing.

    Unusual spellings (an option of `[DEFAULT]`, say) may be missed: the result must be parsed.
    """
    lines = split_lines(text)
    header = _find(lines, rf"\s*\[{re.escape(section)}\]", 0, len(lines))
    if header is None:
        return append_block(text, [f"[{section}]", f"{option} = {item}"])
    end = _find(lines, r"\[", header + 1, len(lines)) or len(lines)
    first = _find(lines, rf"(?i)\s*{re.escape(option)}\s*[=:]", header + 1, end)
    if first is None:
        last = max(i for i in range(header, end) if _says_something(lines[i]))
        return _insert_below(lines, last, f"{option} = {item}", newline_of(text))
    last = _last_of_value(lines, first, end)
    if last == first:
        lines[first] = _extended(lines[first], item)
        return "".join(lines)
    return _extend_below(lines, last, item, newline_of(text))


def _find(lines: list[str], pattern: str, start: int, end: int) -> int | None:
    return next((i for i in range(start, end) if re.match(pattern, lines[i])), None)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and line.lstrip()[0] not in "#;"


def _last_of_value(lines: list[str], first: int, end: int) -> int:
    """The last line of the option at `first`, which goes on while lines are indented deeper."""
    last = first
    for number in range(first + 1, end):
        if not _says_something(lines[number]):
            continue
        if _depth(lines[number]) <= _depth(lines[first]):
            break
        last = number
    return last


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _extended(line: str, item: str) -> str:
    body = line.rstrip()
    separator = " " if body[-1] in "=:," else ", "
    return f"{body}{separator}{item}{line[len(body) :]}"


def _extend_below(lines: list[str], last: int, item: str, newline: str) -> str:
    line = lines[last]
    body = line.rstrip()
    has_comma = body.endswith(",")
    if not has_comma:
        lines[last] = f"{body},{line[len(body) :]}"
    new = f"{line[: _depth(line)]}{item}{',' if has_comma else ''}"
    return _insert_below(lines, last, new, newline)


def _insert_below(lines: list[str], number: int, new: str, newline: str) -> str:
    if not lines[number].endswith("\n"):
        lines[number] += newline
    return "".join([*lines[: number + 1], new + newline, *lines[number + 1 :]])
