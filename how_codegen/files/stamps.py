"""Tells by a file's times, size and number that its content is what it was.

A file that changes twice within one step of the file system's clock may have the same times after
both. So only a stamp that is older than the look at the file says anything: `Clock` knows what
time it is on that file system, whose clock need not be ours.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path

import msgspec

#: Above the step of every clock that keeps more than whole seconds; and of those that keep no more.
_STEP, _COARSE_STEP = 100_000_000, 2_100_000_000
_SECOND = 1_000_000_000


class Stamp(msgspec.Struct, frozen=True, array_like=True):
    """What the file system says of a file."""

    modified: int
    changed: int
    size: int
    number: int


def stamp_of(path: Path | str) -> Stamp | None:
    """The stamp of a file; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return stamp_from(found)


def stamp_from(status: os.stat_result) -> Stamp:
    """The stamp of a file of which the system says this."""
    return Stamp(status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)


def changed_since(root: Path, stamps: Mapping[str, Stamp]) -> list[str]:
    """The files, by their paths relative to the root, that have another stamp now, or are gone."""
    return [file for file, stamp in stamps.items() if stamp_of(root / file) != stamp]


class Clock(msgspec.Struct, frozen=True):
    """A time on the file system's clock, or None where that cannot be told, and on our own."""

    now: int | None
    read_at: int = 0

    @classmethod
    def read(cls, folder: Path | None) -> Clock:
        """The time now, by a file that is written for it."""
        if folder is None:
            return cls(None)
        file = folder / f"clock.{os.getpid()}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file.write_bytes(b"")
            now = file.stat().st_mtime_ns
            file.unlink()
        except OSError:
            return cls(None)
        return cls(now, time.monotonic_ns())

    def at(self, moment: int) -> Clock:
        """The same for another moment of our own clock."""
        if self.now is None:
            return self
        return Clock(self.now - (self.read_at - moment), moment)

    def is_settled(self, *times: int) -> bool:
        """Would any later change of a file have given it other times than these?"""
        last = max(times)
        step = _STEP if last % _SECOND else _COARSE_STEP
        return self.now is not None and last < self.now - step
