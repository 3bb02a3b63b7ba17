"""The snapshot that a run leaves for `unchanged`: all that it depended on.

No snapshot is better than one that leaves something out.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from how_codegen.files.stamps import Clock
from how_codegen.kept.files import replace
from how_codegen.kept.memory import Memory
from how_codegen.kept.unchanged import (
    ABSENT,
    FILE,
    FOLDER,
    NAMES,
    REAL,
    configuration_files,
    file_state,
    folder_state,
    identity,
    names_in,
    state,
    state_of,
    written,
)
from how_codegen.kept.version import installed_files


class Looked(msgspec.Struct, frozen=True):
    """What mypy looked at: what it found at each path, if anything, and in each folder.

    `contents` are the SHA-1 digests of the project's sources, as mypy knows them.
    """

    found: Mapping[str, os.stat_result | None]
    folders: Mapping[str, list[str]]
    contents: Mapping[str, str] = {}


class Beginning(msgspec.Struct, frozen=True):
    """When a run began, and what it was like then: files may vanish, and variables be set, while
    it runs."""

    started: int
    states: Mapping[tuple[str, str], str]
    environment: Mapping[str, str]

    @classmethod
    def now(cls, files: Iterable[str], folders: Iterable[str], links: Iterable[str]) -> Beginning:
        """This moment; of `links`, where they lead counts. The current folder is the root."""
        looked = [(FILE, path) for path in (*configuration_files(os.getcwd()), *files)]
        looked += [(NAMES, path) for path in folders]
        looked += [(REAL, path) for path in links]
        states = {(kind, path): state(kind, path) for kind, path in looked}
        return cls(time.monotonic_ns(), states, dict(os.environ))


def take(
    memory: Memory,
    beginning: Beginning,
    looked: Looked | None,
    own: Mapping[str, str],
    said: str,
) -> bytes | None:
    """The snapshot of a run that had nothing to do; None where it might not tell a change.

    `own` are the files that this package compares, all of which must be there, with digests of
    what they have; "" where that is not known.
    """
    installed, ours = installed_files(), {(FILE, path): file_state(path) for path in own}
    if memory.folder is None or looked is None or installed is None or ABSENT in ours.values():
        return None
    states = ours | {(FILE, path): _state(found) for path, found in looked.found.items()}
    states |= {(NAMES, path): names_in(names) for path, names in looked.folders.items()}
    states |= beginning.states
    states |= {(FILE, path): file_state(path) for path in installed}
    states |= {(NAMES, path): folder_state(path) for path in sys.path}
    start = memory.clock.at(beginning.started)
    if not all(_is_settled(start, kind, found) for (kind, _), found in states.items()):
        return None
    texts = (text for (_, path), found in states.items() for text in (path, found))
    if any("\t" in text or "\n" in text for text in texts):
        return None
    # Such a configuration may mean any variable.
    configuration = [path for kind, path in beginning.states if kind == FILE]
    has_variables = any(b"$" in _content(path) for path in configuration)
    identified = identity(beginning.environment, with_all_variables=has_variables)
    known = {path: content for path, content in own.items() if content}
    contents = {**_contents(configuration, beginning.states), **looked.contents, **known}
    here = f"{os.getcwd()}{os.sep}"
    contents |= {f"{here}{path}": content for path, content in contents.items()}
    return written(said, f"{'+' if has_variables else ''}{identified}", states, contents)


def _state(found: os.stat_result | None) -> str:
    return ABSENT if found is None else state_of(found)


def _is_settled(start: Clock, kind: str, found: str) -> bool:
    if kind != FILE or found in (ABSENT, FOLDER):
        return True
    modified, changed, *_ = found.split(":")
    return start.is_settled(int(modified), int(changed))


def _contents(paths: Iterable[str], states: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """Digests of those of the files that still are what they were."""
    there = [path for path in paths if states[FILE, path] not in (ABSENT, FOLDER)]
    found = {path: hashlib.sha256(_content(path)).hexdigest() for path in there}
    return {path: one for path, one in found.items() if file_state(path) == states[FILE, path]}


def _content(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""


def leave(memory: Memory, moment: str, snapshot: bytes) -> None:
    """Write a snapshot for the next run of the same command."""
    if memory.folder is not None:
        replace(memory.folder / f"unchanged-{moment}", snapshot)
