"""The snapshot that a run leaves for `unchanged`: all that it depended on.

No snapshot is better than one that leaves something out.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import msgspec

from how_codegen.kept.files import replace
from how_codegen.kept.memory import Memory
from how_codegen.kept.unchanged import (
    ABSENT,
    FOLDER,
    configuration_files,
    file_state,
    folder_state,
    identity,
    names_in,
    state_of,
    written,
)
from how_codegen.kept.version import installed_files
from how_codegen.lock import FILE_NAME
from how_codegen.stamps import Clock


class Looked(msgspec.Struct, frozen=True):
    """What mypy looked at: what it found at each path, if anything, and in each folder."""

    found: Mapping[str, os.stat_result | None]
    folders: Mapping[str, list[str]]


class Beginning(msgspec.Struct, frozen=True):
    """When a run began, and what configured it then: files may vanish, and variables be set, while
    it runs."""

    started: int
    configuration: Mapping[str, str]
    environment: Mapping[str, str]

    @classmethod
    def now(cls) -> Beginning:
        """This moment, in the current folder."""
        files = configuration_files(str(Path.cwd()))
        states = {path: file_state(path) for path in files}
        return cls(time.monotonic_ns(), states, dict(os.environ))


class Compared(msgspec.Struct, frozen=True):
    """The files that this package looks at: `own`, which must be there, and `others`."""

    own: tuple[str, ...]
    others: tuple[str, ...] = ()


def take(
    memory: Memory, beginning: Beginning, looked: Looked | None, compared: Compared, said: str
) -> bytes | None:
    """The snapshot of a run that had nothing to do; None where it might not tell a change."""
    installed, ours = installed_files(), {path: file_state(path) for path in compared.own}
    if memory.folder is None or looked is None or installed is None or ABSENT in ours.values():
        return None
    files = ours | {path: _state(found) for path, found in looked.found.items()}
    files |= {FILE_NAME: file_state(FILE_NAME), **beginning.configuration}
    files |= {path: file_state(path) for path in (*installed, *compared.others)}
    folders = {path: names_in(names) for path, names in looked.folders.items()}
    folders |= {path: folder_state(path) for path in sys.path if path not in folders}
    start = memory.clock.at(beginning.started)
    if not all(_is_settled(start, state) for state in files.values()):
        return None
    if any(sign in text for text in (*files, *folders, *folders.values()) for sign in "\t\n"):
        return None
    # Such a configuration may mean any variable.
    has_variables = any(b"$" in _content(path) for path in beginning.configuration)
    identified = identity(beginning.environment, with_all_variables=has_variables)
    return written(said, f"{'+' if has_variables else ''}{identified}", files, folders)


def _state(found: os.stat_result | None) -> str:
    return ABSENT if found is None else state_of(found)


def _is_settled(start: Clock, state: str) -> bool:
    if state in (ABSENT, FOLDER):
        return True
    modified, changed, *_ = state.split(":")
    return start.is_settled(int(modified), int(changed))


def _content(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""


def leave(memory: Memory, moment: str, snapshot: bytes) -> None:
    """Write a snapshot for the next run of the same command."""
    if memory.folder is not None:
        replace(memory.folder / f"unchanged-{moment}", snapshot)
