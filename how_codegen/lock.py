"""`how.lock`: every module written, with what it was made of and what its content was.

TOML, one table a module in the order of names, so that two branches that add modules merge
without conflict. The content's hash tells a module that somebody edited from one that is ours.
"""

from __future__ import annotations

import hashlib
import json
import tomllib

import msgspec

from how_codegen.errors import HowError

FILE_NAME = "how.lock"
SCHEMA = 2

_HEADER = """\
# Written by `how generate`; commit it together with the modules.
schema = {schema}
"""


class LockEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One module: `file` relative to the project's root, `content` the hash of its bytes.

    `lines` says where its lines are from: `origins.py` and `line_map.py` say how.
    """

    name: str
    file: str
    how: str
    call: str
    fingerprint: str
    content: str
    slots: dict[str, str] = {}
    types: dict[str, str] = {}
    lines: dict[str, str] = {}


class Lock(msgspec.Struct, frozen=True):
    """All entries, by name."""

    entries: dict[str, LockEntry] = {}


def content_hash(data: bytes) -> str:
    """The hash that tells whether a module was edited.

    Line ends do not count: git may change them on checkout.
    """
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def dump(lock: Lock) -> str:
    """The lock as text; equal locks give equal text."""
    parts = [_HEADER.format(schema=SCHEMA)]
    for name, entry in sorted(lock.entries.items()):
        lines = [f"[workflows.{json.dumps(name)}]"]
        for key in ("file", "how", "call", "fingerprint", "content"):
            lines.append(f"{key} = {_string(getattr(entry, key))}")
        for key in ("slots", "types", "lines"):
            for inner, value in getattr(entry, key).items():
                lines.append(f"{key}.{_string(inner)} = {_string(value)}")
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def sides(text: str) -> list[str]:
    """The text; or, where git left a merge conflict in it, our side and their side of it."""
    if not any(line.startswith("<<<<<<<") for line in text.splitlines()):
        return [text]
    ours: list[str] = []
    theirs: list[str] = []
    into = [ours, theirs]
    for line in text.splitlines(keepends=True):
        if line.startswith("<<<<<<<"):
            into = [ours]
        elif line.startswith("|||||||"):  # what both sides began with
            into = []
        elif line.startswith("======="):
            into = [theirs]
        elif line.startswith(">>>>>>>"):
            into = [ours, theirs]
        else:
            for side in into:
                side.append(line)
    return ["".join(ours), "".join(theirs)]


def load(text: str) -> Lock:
    """The lock that `dump` wrote.

    Raises:
        HowError: it is no lock of ours, or has a newer schema.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise HowError(f"not valid TOML: {error}", tip=_RESTORE, place=FILE_NAME) from None
    schema = document.get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        raise HowError(
            f"it was written by a newer version (schema {schema}, this one knows {SCHEMA})",
            tip="update how-codegen",
            place=FILE_NAME,
        )
    try:
        tables = msgspec.convert(document.get("workflows", {}), dict[str, dict[str, object]])
        entries = {
            name: msgspec.convert({**table, "name": name}, LockEntry)
            for name, table in tables.items()
        }
    except msgspec.ValidationError as error:
        raise HowError(f"it cannot be read: {error}", tip=_RESTORE, place=FILE_NAME) from None
    return Lock(entries)


_RESTORE = "restore it from version control"


def _string(text: str) -> str:
    # JSON's strings are TOML's basic strings, but for surrogates, which no name here holds.
    return json.dumps(text, ensure_ascii=False)
