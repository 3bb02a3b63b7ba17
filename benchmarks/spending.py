"""What a command spends: processor time, its formatter's included, and memory."""

from __future__ import annotations

import os
import statistics
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple


class Spent(NamedTuple):
    """Seconds of processor time of a process and its children; MiB that the largest one held."""

    seconds: float
    peak: float


def spent(command: Sequence[str], folder: Path) -> Spent:
    """Run a command in a folder; its exit code must be 0."""
    with TemporaryFile() as printed:
        process = subprocess.Popen(command, cwd=folder, stdout=printed, stderr=printed)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            printed.seek(0)
            said = printed.read().decode(errors="replace")
            raise SystemExit(f"{' '.join(command)} failed:\n{said}")
    return Spent(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(runs: int, prepare: Callable[[], object], command: Sequence[str], folder: Path) -> Spent:
    """The medians of some runs, each prepared."""
    found = []
    for _ in range(runs):
        prepare()
        found.append(spent(command, folder))
    return Spent(
        statistics.median(item.seconds for item in found),
        statistics.median(item.peak for item in found),
    )
