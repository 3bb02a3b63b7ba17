"""A module in which git left a merge conflict: is it only made of what we wrote on either side?

Then nobody's work is in it, and it can be written anew. git knows what either side had.
"""

from __future__ import annotations

import subprocess
from collections.abc import Collection
from pathlib import Path

from how_codegen.lock import content_hash
from how_codegen.lock.merge import has_conflict, is_mark

_EITHER_SIDE = {"2", "3"}
"""git's numbers for our side and theirs of a file; 1 is what both began with."""


def is_only_ours(root: Path, file: str, data: bytes, written: Collection[str]) -> bool:
    """Has the file a merge conflict between two texts with such hashes, and nothing else in it?"""
    text = data.decode("utf-8", "replace")
    if not has_conflict(text):
        return False
    sides = _sides(root, file)
    hashes = [content_hash(side) for stage, side in sides.items() if stage in _EITHER_SIDE]
    if len(hashes) < 2 or not set(hashes) <= set(written):
        return False
    known = {line.rstrip() for side in sides.values() for line in side.decode().split("\n")}
    return all(is_mark(line) or line.rstrip() in known for line in text.split("\n"))


def _sides(root: Path, file: str) -> dict[str, bytes]:
    """What the sides of an unfinished merge have of a file, by git's numbers."""
    sides: dict[str, bytes] = {}
    for item in _git(root, "ls-files", "--unmerged", "-z", "--", file).split(b"\0"):
        if item:
            _mode, name, stage = item.partition(b"\t")[0].decode().split(" ")
            sides[stage] = _git(root, "cat-file", "blob", name)
    return sides


def _git(root: Path, *arguments: str) -> bytes:
    """What git says; nothing, where there is no git, or no repository."""
    command = ["git", *arguments]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    except OSError:
        return b""
    return done.stdout if done.returncode == 0 else b""
