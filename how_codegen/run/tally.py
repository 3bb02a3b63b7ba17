"""Counts the calls of each routine, for the progress display."""

from __future__ import annotations

import time
from asyncio import CancelledError
from collections.abc import Callable
from threading import Lock

import msgspec

from how_codegen.runtime import Call


class Row(msgspec.Struct, frozen=True):
    """All calls of the routines with one name; `seconds` from the first's start to the last's end.

    While a call runs, `seconds` grows.
    """

    name: str
    running: int
    done: int
    failed: int
    cancelled: int
    seconds: float


class _Counts:
    def __init__(self, began: float) -> None:
        self.running = self.done = self.failed = self.cancelled = 0
        self.began = self.ended = began


class Tally:
    """An observer that counts; a routine's own event loop may tell it from another thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Count from nothing; `clock` tells the seconds."""
        self._clock = clock
        self._lock = Lock()
        self._counts: dict[str, _Counts] = {}

    def started(self, call: Call) -> None:
        """Count a call that runs."""
        with self._lock:
            name = call.routine.name
            counts = self._counts.setdefault(name, _Counts(self._clock()))
            counts.running += 1

    def finished(self, call: Call) -> None:
        """Count it as done, failed or cancelled."""
        with self._lock:
            counts = self._counts[call.routine.name]
            counts.running -= 1
            counts.ended = self._clock()
            if call.error is None:
                counts.done += 1
            elif isinstance(call.error, CancelledError):
                counts.cancelled += 1
            else:
                counts.failed += 1

    def rows(self) -> list[Row]:
        """Return the counts by name, in the order in which the names came up."""
        with self._lock:
            now = self._clock()
            return [
                Row(
                    name,
                    counts.running,
                    counts.done,
                    counts.failed,
                    counts.cancelled,
                    (now if counts.running else counts.ended) - counts.began,
                )
                for name, counts in self._counts.items()
            ]
