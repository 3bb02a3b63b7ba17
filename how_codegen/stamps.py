"""Whether a file is still the one that was read: some time passes between mypy and the writing."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

Stamp = tuple[int, int]
"""A file's size and the time, in nanoseconds, of its last change."""


def stamp_of(status: os.stat_result) -> Stamp:
    """The stamp of a file of which the system says this."""
    return status.st_size, status.st_mtime_ns


def changed_since(root: Path, stamps: Mapping[str, Stamp]) -> list[str]:
    """The files, by their paths relative to the root, that have another stamp now, or are gone."""
    return [file for file, stamp in stamps.items() if _stamp_now(root, file) != stamp]


def _stamp_now(root: Path, file: str) -> Stamp | None:
    try:
        return stamp_of(os.stat(os.path.join(root, file)))  # noqa: PTH116, PTH118
    except OSError:
        return None
