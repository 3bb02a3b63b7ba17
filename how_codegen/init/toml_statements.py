"""Where in a TOML text its tables and keys are, which a parser's result no longer says.

The text must be valid TOML: what is found in it is meant to be edited, and `tomllib` then says
whether the edit meant the right thing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import msgspec

_TOKEN = re.compile(
    r"""
    (?P<string>
        \"{3}(?:\\.|[^\\])*?\"{3,5} | '{3}.*?'{3,5} | "(?:\\.|[^"\\])*" | '[^']*'
    )
    | (?P<comment>\#[^\n]*)
    | (?P<newline>\n)
    | (?P<space>[ \t\r]+)
    | (?P<open>[\[{]) | (?P<close>[\]}])
    | (?P<comma>,) | (?P<equals>=) | (?P<dot>\.)
    | (?P<bare>[^\s\#"'\[\]{},=.]+)
    """,
    re.VERBOSE | re.DOTALL,
)

_LAYOUT = ("comment", "newline", "space")

Path = tuple[str, ...]
"""The parts of a dotted key."""


class Token(msgspec.Struct, frozen=True):
    """A piece of the text; `kind` is the name of a group of the pattern."""

    kind: str
    text: str
    start: int
    end: int


class Statement(msgspec.Struct, frozen=True):
    """A table's header (`key` is empty), or a key of `table` with its `value`.

    `in_array` says that the table is an element of an array of tables. `start` and `end` leave
    out indentation and comments; the tokens of `value` leave out what is around it.
    """

    table: Path
    in_array: bool
    key: Path
    start: int
    end: int
    value: tuple[Token, ...] = ()

    @property
    def path(self) -> Path:
        """The full key, from the document's root."""
        return self.table + self.key


def read_tokens(text: str) -> list[Token]:
    """The text as tokens, with nothing between them."""
    return [
        Token(match.lastgroup or "", match.group(), match.start(), match.end())
        for match in _TOKEN.finditer(text)
    ]


def read_statements(text: str) -> list[Statement]:
    """The text's headers and keys, in order."""
    statements: list[Statement] = []
    table: Path = ()
    in_array = False
    for line in _logical_lines(read_tokens(text)):
        start, end = line[0].start, line[-1].end
        if line[0].kind == "open":
            table = _path(line)
            in_array = line[1].kind == "open"
            statements.append(Statement(table, in_array, (), start, end))
        else:
            equals = next(i for i, token in enumerate(line) if token.kind == "equals")
            value = _trimmed(line[equals + 1 :])
            key = _path(line[:equals])
            statements.append(Statement(table, in_array, key, start, end, tuple(value)))
    return statements


def _logical_lines(tokens: list[Token]) -> Iterator[list[Token]]:
    """One statement at a time: lines belong together while a bracket is open."""
    line: list[Token] = []
    depth = 0
    for token in tokens:
        depth += {"open": 1, "close": -1}.get(token.kind, 0)
        if token.kind != "newline" or depth:
            line.append(token)
            continue
        if trimmed := _trimmed(line):
            yield trimmed
        line = []
    if trimmed := _trimmed(line):
        yield trimmed


def _trimmed(tokens: list[Token]) -> list[Token]:
    solid = [i for i, token in enumerate(tokens) if token.kind not in _LAYOUT]
    return tokens[solid[0] : solid[-1] + 1] if solid else []


def _path(tokens: list[Token]) -> Path:
    return tuple(
        token.text if token.kind == "bare" else str(tomllib.loads(f"k = {token.text}")["k"])
        for token in tokens
        if token.kind in ("bare", "string")
    )
