"""Modules of earlier runs: the key of each, and what the lock says of it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from how_codegen.files.stamps import Stamp, stamp_of
from how_codegen.kept.files import load, save
from how_codegen.lock import LockEntry, content_hash
from how_codegen.records import Span

FILE_NAME = "modules"


class CallSite(msgspec.Struct, frozen=True, array_like=True):
    """What the text around a call says: why no module can name what it passes, if so, and the
    comment above it."""

    span: Span
    problem: str | None
    headline: str


class KeptCaller(msgspec.Struct, frozen=True):
    """A module that makes calls: a digest of its text, and its calls."""

    digest: str
    sites: tuple[CallSite, ...]


class KeptModule(msgspec.Struct, frozen=True):
    """A module that was made: under which key, and what came of it.

    `call_key` is the key of the call alone, whatever it is bound to. `stamp` is that of the file
    where it had the module's content, if that can be relied on.
    """

    key: str
    call_key: str
    entry: LockEntry
    stamp: Stamp | None = None


class Kept(msgspec.Struct, frozen=True):
    """What the file holds. `lock` is a digest of the lock's text, where it has these entries."""

    version: str
    modules: dict[str, KeptModule] = {}
    callers: dict[str, KeptCaller] = {}
    lock: str | None = None


_DECODER = msgspec.msgpack.Decoder(Kept)


def read_kept(folder: Path | None, version: str) -> Kept:
    """What an earlier run has kept; nothing, where there is none of the same version."""
    kept = load(folder / FILE_NAME, _DECODER) if folder is not None else None
    return kept if kept is not None and kept.version == version else Kept(version)


def write_kept(folder: Path | None, before: Kept, after: Kept) -> None:
    """Keep this for later runs, if it is new."""
    if folder is not None and after != before:
        save(folder / FILE_NAME, after)


def is_right(root: Path, kept: KeptModule) -> bool:
    """Does a module's file have the content that it had when it was made?"""
    file = root / kept.entry.file
    if kept.stamp is not None and stamp_of(file) == kept.stamp:
        return True
    try:
        return content_hash(file.read_bytes()) == kept.entry.content
    except OSError:
        return False
