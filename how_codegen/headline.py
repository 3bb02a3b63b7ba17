"""The comment above a HOW call: what its author says the instance is for."""

from __future__ import annotations

import tokenize
from pathlib import Path

_PRAGMAS = ("type:", "noqa", "mypy:", "pyright:", "ruff:", "fmt:", "isort:", "pragma:")


def headline_above(path: Path, line: int) -> str:
    """The comment lines that stand right above `line`, as one sentence; empty if there are none."""
    try:
        with tokenize.open(path) as file:  # which honours a coding line
            lines = file.read().split("\n")
    except (OSError, SyntaxError, UnicodeDecodeError):
        return ""
    found: list[str] = []
    for text in reversed(lines[: line - 1]):
        if not text.startswith("#"):
            break
        words = text.lstrip("#").strip()
        if words.startswith(_PRAGMAS) or not any(letter.isalnum() for letter in words):
            break
        found.insert(0, words)
    return " ".join(found)
