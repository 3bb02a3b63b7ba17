"""`how.lock`: every module written, with what it was made of and what its content was.

TOML, one table a module in the order of names, so that two branches that add modules merge
without conflict. The content's hash tells a module that somebody edited from one that is ours.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

import msgspec

from how_codegen.errors import HowError
from how_codegen.lock.schema import OldSchemaError, upgrade

FILE_NAME = "how.lock"
SCHEMA = 2
"""Raise it with every change of what an entry holds, and add the step to `schema.STEPS`."""

_HEADER = """\
# Written by `how generate`; commit it together with the modules.
schema = {schema}
"""

_WRITING = """
# Not all of these files are written yet: run `how generate`.
[writing]
"""


class LockEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One module: `file` relative to the project's root, `content` the hash of its bytes.

    `lines` says where its lines are from: `make/origins.py` and `lines/map.py` say how. `unnamed`
    is the identity of a call that is bound to no name, "" for any other: see `plan/unnamed.py`.
    """

    name: str
    file: str
    how: str
    call: str
    fingerprint: str
    content: str
    unnamed: str = ""
    slots: dict[str, str] = {}
    types: dict[str, str] = {}
    lines: dict[str, str] = {}


class Lock(msgspec.Struct, frozen=True):
    """All entries, by name.

    `also_ours` has the hashes of what else we may have written to a file: by a run that was
    killed, or on the other side of a merge. `is_settled` is False where the lock must be written
    again, even if no entry changes. `text` is what it was read from; None where there is no file.
    `is_canonical`: that is known to be what `dump` gives for these entries.
    """

    entries: dict[str, LockEntry] = {}
    also_ours: dict[str, frozenset[str]] = {}
    is_settled: bool = True
    text: str | None = None
    is_canonical: bool = False

    def known_files(self) -> dict[str, tuple[str, frozenset[str]]]:
        """The name of each file that we wrote, and the hashes of what we wrote there."""
        known = {
            file: (PurePosixPath(file).stem, hashes) for file, hashes in self.also_ours.items()
        }
        for entry in self.entries.values():
            _, others = known.get(entry.file, ("", frozenset()))
            known[entry.file] = (entry.name, others | {entry.content})
        return known


def content_hash(data: bytes) -> str:
    """The hash that tells whether a module was edited.

    Line ends do not count: git may change them on checkout.
    """
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def dump(lock: Lock, before: Lock | None = None) -> str:
    """The lock as text; equal entries give equal text.

    What an earlier lock says of the same entries is taken over from its text.
    """
    known = _tables(before) if before is not None else {}
    parts = [_HEADER.format(schema=SCHEMA)]
    for name, entry in sorted(lock.entries.items()):
        is_known = name in known and before is not None and before.entries[name] is entry
        parts.append(known[name] if is_known else _table(entry))
    return "\n".join(parts) + _writing(lock.also_ours)


def _table(entry: LockEntry) -> str:
    lines = [f"[workflows.{_string(entry.name)}]"]
    for key in ("file", "how", "call", "fingerprint", "content"):
        lines.append(f"{key} = {_string(getattr(entry, key))}")
    if entry.unnamed:
        lines.append(f"unnamed = {_string(entry.unnamed)}")
    for key in ("slots", "types", "lines"):
        for inner, value in getattr(entry, key).items():
            lines.append(f"{key}.{_string(inner)} = {_string(value)}")
    return "\n".join(lines) + "\n"


def _tables(lock: Lock) -> dict[str, str]:
    """The table of each entry, where all of the text is as `dump` writes it."""
    if lock.text is None or not lock.is_canonical or lock.also_ours:
        return {}
    _, *tables = lock.text.split(f"\n{_TABLE}")
    return {table[: table.index('"')]: f"{_TABLE}{table}" for table in tables}


_TABLE = '[workflows."'


def dumped(lock: Lock, before: Lock) -> Lock:
    """The lock with the text that it has once it is written; `before` is the one that is there."""
    if not lock.entries and before.text is None:
        return lock
    is_same = before.is_canonical and before.entries == lock.entries and not lock.also_ours
    text = before.text if is_same else dump(lock, before)
    return msgspec.structs.replace(lock, text=text, is_canonical=True)


def dump_intent(lock: Lock, writes: Mapping[str, str]) -> str:
    """The lock while files are written: also what their content will be, by file, as a hash.

    A run that is killed then leaves nothing that the next one takes for somebody else's.
    """
    ours = dict(lock.also_ours)
    for file, hash_ in writes.items():
        ours[file] = ours.get(file, frozenset()) | {hash_}
    if lock.text is None or lock.also_ours or not lock.is_settled:
        return dump(Lock(lock.entries, ours))
    return lock.text + _writing(ours)


def _writing(hashes: Mapping[str, frozenset[str]]) -> str:
    if not hashes:
        return ""
    lines = [
        f"{_string(file)} = [{', '.join(_string(one) for one in sorted(found))}]"
        for file, found in sorted(hashes.items())
    ]
    return "\n".join([_WRITING + lines[0], *lines[1:], ""])


def load(text: str) -> Lock:
    """The lock that `dump` wrote, or what an older version of it wrote.

    Raises:
        HowError: it is no lock of ours, or has a newer schema.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        place = f"{FILE_NAME}:{line.group(1)}" if line else FILE_NAME
        raise HowError(f"not valid TOML: {error}", tip=_RESTORE, place=place) from None
    schema = document.get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        raise HowError(
            f"it was written by a newer version (schema {schema}, this one knows {SCHEMA})",
            tip="update how-codegen",
            place=FILE_NAME,
        )
    try:
        document = upgrade(document, SCHEMA)
        entries = dict(_entries(document.get("workflows", {})))
        ours = msgspec.convert(document.get("writing", {}), dict[str, frozenset[str]])
    except (msgspec.ValidationError, OldSchemaError) as error:
        raise HowError(f"it cannot be read: {error}", tip=_RESTORE, place=FILE_NAME) from None
    is_settled = schema == SCHEMA and not ours
    return Lock(entries, ours, is_settled, text)


def _entries(tables: object) -> Iterator[tuple[str, LockEntry]]:
    for name, table in msgspec.convert(tables, dict[str, dict[str, object]]).items():
        try:
            yield name, msgspec.convert({**table, "name": name}, LockEntry)
        except msgspec.ValidationError as error:
            raise msgspec.ValidationError(f'workflow "{name}": {error}') from None


_RESTORE = (
    "restore it from version control; or delete it: then files that differ from what would be\n"
    "  generated are taken for yours"
)


def _string(text: str) -> str:
    """A TOML string: JSON's, but that TOML wants DEL escaped and has no surrogates."""
    if not text.isprintable():
        text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return json.dumps(text, ensure_ascii=False).replace("\x7f", r"\u007f")
