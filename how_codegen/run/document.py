"""The JSON document that holds a workflow's arguments."""

from __future__ import annotations

import codecs
import json
import re
import sys
from pathlib import Path
from typing import Any

import msgspec

from how_codegen.errors import HowError

STANDARD_INPUT = "-"


class Document(msgspec.Struct, frozen=True):
    """Valid JSON: `place` is the name to show for it, `value` its content as plain objects."""

    place: str
    data: bytes
    value: Any


def read_document(source: str, folder: Path) -> Document:
    """Read a document from a file, or from standard input if `source` is `-`.

    Args:
        source: the file as the user wrote it.
        folder: the folder in which the user wrote it.

    Raises:
        HowError: the file cannot be read, or is no JSON.
    """
    if source == STANDARD_INPUT:
        return parse_document("standard input", sys.stdin.buffer.read())
    try:
        data = (folder / source).read_bytes()
    except OSError as error:
        raise HowError(f"cannot read it: {error.strerror}", place=source) from None
    return parse_document(source, data)


def parse_document(place: str, data: bytes) -> Document:
    """Check that `data` is JSON.

    Raises:
        HowError: it is not; its place has the line and column, the first of which is 1.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise _malformed(place, data, error.start, "it is not encoded as UTF-8") from None
    try:
        value = msgspec.json.decode(data)
    except msgspec.DecodeError as error:
        raise _malformed(place, data, *_problem(text, str(error))) from None
    except RecursionError:
        raise HowError("it is nested too deeply", place=place) from None
    return Document(place, data, value)


def _problem(text: str, message: str) -> tuple[int, str]:
    """At which byte the text goes wrong, and how.

    The standard library's decoder is exact about that, but takes NaN for a number.
    """
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return len(text[: error.pos].encode()), error.msg
    except RecursionError:
        pass
    found = re.fullmatch(r"JSON is malformed: (.*) \(byte (\d+)\)", message)
    return (int(found.group(2)), found.group(1)) if found else (0, message)


def _malformed(place: str, data: bytes, at: int, problem: str) -> HowError:
    before = data[:at].decode(errors="replace")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return HowError(f"not valid JSON: {problem}", place=f"{place}:{line}:{column}")
