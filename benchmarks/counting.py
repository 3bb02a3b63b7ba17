"""Instructions of a process, counted: the same on a busy machine as on an idle one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

# Everything that makes two runs of one program differ is pinned or left out.
_ENVIRONMENT = {"PATH": os.defpath, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}

_PERF = ["perf", "stat", "--field-separator=,", "--event=instructions:u", "--"]
_VALGRIND = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]


@cache
def counter() -> str:
    """The counter of this machine: the processor's own by `perf`, or else `valgrind`."""
    if shutil.which("perf"):
        tried = subprocess.run([*_PERF, "true"], capture_output=True, text=True, check=False)
        if re.search(r"^\d+,", tried.stderr, re.MULTILINE):
            return "perf"
    if shutil.which("valgrind"):
        return "valgrind"
    raise SystemExit("Instructions cannot be counted: install perf or valgrind.")


def instructions(arguments: Sequence[str], folder: Path) -> int:
    """What `python ARGUMENTS` takes in a folder; its exit code must be 0 or 1, as mypy's is."""
    tool = _PERF if counter() == "perf" else _VALGRIND
    done = subprocess.run(
        [*tool, sys.executable, *arguments],
        cwd=folder,
        env=_ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"I +refs: +([\d,]+)|^(\d+),", done.stderr, re.MULTILINE)
    if done.returncode not in (0, 1) or not found:
        raise SystemExit(f"{' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
    return int((found[1] or found[2]).replace(",", ""))


def run(arguments: Sequence[str], folder: Path) -> str:
    """What `python ARGUMENTS` prints, in the same environment but not counted."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=_ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr
