"""Edits of a TOML text that leave every other line as it is."""

from __future__ import annotations

from collections.abc import Mapping

from how_codegen.init.lines import append_block, indent_at, insert_after_line, newline_of
from how_codegen.init.toml_statements import Path, Statement, Token, read_statements

_INDENT = "    "


def add_keys(text: str, table: Path, values: Mapping[str, str]) -> str:
    """The text with new keys in a table, after the keys that it has; `values` are TOML.

    A table that is not there yet comes last. Whether the table can be added to (an inline
    table cannot) shows when the result is parsed.
    """
    anchor = _last_of(read_statements(text), table)
    if anchor is None:
        lines = [f"[{'.'.join(table)}]", *(f"{key} = {value}" for key, value in values.items())]
        return append_block(text, lines)
    # `[tool]` with `how.sources = ...` below goes on in its own way: `how.output = ...`.
    prefix = indent_at(text, anchor.start) + "".join(f"{p}." for p in table[len(anchor.table) :])
    for key, value in reversed(list(values.items())):
        text = insert_after_line(text, anchor.end, f"{prefix}{key} = {value}")
    return text


def extend_list(text: str, path: Path, item: str) -> str | None:
    """The text with `item` at the end of the list at `path`, an array or a comma separated string.

    None where there is no statement for that path, or its value is something else.
    """
    for statement in read_statements(text):
        if statement.path == path and statement.key:
            first = statement.value[0]
            if first.kind == "string":
                return _extend_string(text, first, item)
            if first.text == "[":
                return _extend_array(text, statement.value, item)
    return None


def _last_of(statements: list[Statement], table: Path) -> Statement | None:
    """The statement that a new key of the table can follow."""
    found = None
    for statement in statements:
        above = len(statement.table) <= len(table) and not statement.in_array
        if not above or statement.path[: len(table)] != table:
            continue
        if len(statement.path) > len(table) or not statement.key:
            found = statement
    return found


def _extend_string(text: str, string: Token, item: str) -> str:
    quotes = 3 if len(string.text) >= 6 and string.text[:3] in ('"""', "'''") else 1
    content = string.text[quotes:-quotes].strip()
    separator = "" if not content else " " if content.endswith(",") else ", "
    at = string.end - quotes
    return f"{text[:at]}{separator}{item}{text[at:]}"


def _extend_array(text: str, value: tuple[Token, ...], item: str) -> str:
    quoted, opening, closing = f'"{item}"', value[0], value[-1]
    inside = [t for t in value[1:-1] if t.kind not in ("comment", "newline", "space")]
    on_lines = "\n" in text[(inside[-1] if inside else opening).end : closing.start]
    if not inside:
        if on_lines:
            new = f"{indent_at(text, closing.start)}{_INDENT}{quoted},{newline_of(text)}"
            at = text.rindex("\n", 0, closing.start) + 1
            return text[:at] + new + text[at:]
        return f"{text[: opening.end]}{quoted}{text[opening.end :]}"
    last = inside[-1]
    has_comma = last.kind == "comma"
    if on_lines:
        element = inside[-2] if has_comma else last
        new = f"{indent_at(text, element.start)}{quoted}{',' if has_comma else ''}"
        longer = insert_after_line(text, last.end, new)
        return longer if has_comma else f"{longer[: last.end]},{longer[last.end :]}"
    new = f" {quoted}," if has_comma else f", {quoted}"
    return text[: last.end] + new + text[last.end :]
