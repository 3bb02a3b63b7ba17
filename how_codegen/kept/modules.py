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


class KeptSource(msgspec.Struct, frozen=True, array_like=True):
    """A source that holds HOW calls, each with its module, and nothing else that is recorded.

    `names` are what the calls are bound to, in their order; `identities` what these calls, and
    those in them, are of; `passes` is all that they name, by full names. `depends` are the modules
    whose text or record decides what is made of them.
    """

    names: tuple[str, ...]
    identities: frozenset[str]
    passes: frozenset[str]
    depends: frozenset[str]


class Kept(msgspec.Struct, frozen=True):
    """What the file holds. `lock` is a digest of the lock's text, where it has these entries.

    `project` is the key of what every module depends on, and `facts` a digest of what the sources
    say that any of them may depend on. `sources` are those in which all was as
    it should be, `constants` the modules that constants were looked for in, and `versions` those of
    all modules that are named here: they tell record, text and place.
    """

    version: str
    modules: dict[str, KeptModule] = {}
    callers: dict[str, KeptCaller] = {}
    lock: str | None = None
    project: str = ""
    facts: str = ""
    sources: dict[str, KeptSource] = {}
    constants: frozenset[str] = frozenset()
    versions: dict[str, str] = {}


_DECODER = msgspec.msgpack.Decoder(Kept)


def read_kept(folder: Path | None, version: str) -> Kept:
    """What an earlier run has kept; nothing, where there is none of the same version."""
    kept = load(folder / FILE_NAME, _DECODER) if folder is not None else None
    return kept if kept is not None and kept.version == version else Kept(version)


def write_kept(folder: Path | None, before: Kept, after: Kept) -> None:
    """Keep this for later runs, if it is new."""
    if folder is not None and after != before:
        save(folder / FILE_NAME, after)


def found_right(root: Path, kept: KeptModule) -> KeptModule | None:
    """A module whose file has the content that it had when it was made; None for any other.

    Without a stamp, where that is known only since the content was read.
    """
    file = f"{root}/{kept.entry.file}"  # asked of every module: no path objects
    if kept.stamp is not None and stamp_of(file) == kept.stamp:
        return kept
    try:
        is_right = content_hash(Path(file).read_bytes()) == kept.entry.content
    except OSError:
        return None
    return msgspec.structs.replace(kept, stamp=None) if is_right else None
