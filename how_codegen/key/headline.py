"""The comment above a HOW call: what its author says the instance is for."""

from __future__ import annotations

import io
import tokenize
from collections.abc import Sequence

_PRAGMAS = ("type:", "noqa", "mypy:", "pyright:", "ruff:", "fmt:", "isort:", "pragma:")


def source_lines(data: bytes) -> list[str]:
    """The lines of a module; none where it cannot be read as text."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = data.decode(encoding)
    except (SyntaxError, UnicodeDecodeError):
        return []
    return io.StringIO(text, newline=None).read().split("\n")


def headline_above(lines: Sequence[str], line: int) -> str:
    """The comment lines that stand right above `line`, as one sentence; empty if there are none."""
    found: list[str] = []
    for text in reversed(lines[: line - 1]):
        if not text.startswith("#"):
            break
        words = text.lstrip("#").strip()
        if words.startswith(_PRAGMAS) or not any(letter.isalnum() for letter in words):
            break
        found.insert(0, words)
    return " ".join(found)
