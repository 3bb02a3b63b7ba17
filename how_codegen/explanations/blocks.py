"""A page as blocks of text, and the two ways to set them: for a terminal, and as Markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import NamedTuple

_WIDTH = 88


class Heading(NamedTuple):
    """A heading; `level` counts from 1, the page's own."""

    level: int
    text: str


class Paragraph(NamedTuple):
    """Prose; `code` stands between backticks."""

    text: str


class Listing(NamedTuple):
    """Lines that stay as they are, of a language that Markdown names."""

    language: str
    text: str


Block = Heading | Paragraph | Listing


def as_plain_text(blocks: Sequence[Block]) -> str:
    """The blocks for a terminal: headings underlined, listings indented."""
    return "\n\n".join(_plain(block) for block in blocks) + "\n"


def as_markdown(blocks: Sequence[Block]) -> str:
    """The blocks as Markdown."""
    return "\n\n".join(_marked(block) for block in blocks) + "\n"


def _plain(block: Block) -> str:
    match block:
        case Heading(level=level, text=text):
            return f"{text}\n{('=' if level == 1 else '-') * len(text)}" if level < 3 else text
        case Paragraph(text=text):
            return _wrapped(text)
        case Listing(text=text):
            return textwrap.indent(text.rstrip("\n"), "    ")


def _marked(block: Block) -> str:
    match block:
        case Heading(level=level, text=text):
            return f"{'#' * level} {text}"
        case Paragraph(text=text):
            return _wrapped(text)
        case Listing(language=language, text=text):
            body = text.rstrip("\n")
            return f"```{language}\n{body}\n```"


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
