"""Replaces a file in one step, so that a reader or a killed run never sees half of it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_SUFFIX = ".how-tmp"
"""How temporary files end: no tool takes one for Python, and what a killed run left is known."""


def replace_file(target: Path, text: str) -> None:
    """Make `text`, as UTF-8 and with the line ends that it has, the content of `target`.

    The permissions of a file that is replaced are kept; its folder must exist.

    Raises:
        OSError: it cannot be written; what was there before is whole.
    """
    temporary = stage(target, text)
    try:
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def stage(target: Path, text: str) -> Path:
    """A new file beside `target`, on the disk already, that only needs to be renamed to it.

    Raises:
        OSError: it cannot be written; then there is no such file.
    """
    # A short name: the target's may be as long as a name can be.
    temporary = target.with_name(f".{os.urandom(8).hex()}{_SUFFIX}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            temporary.chmod(target.stat().st_mode & 0o777)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


_BINARY = getattr(os, "O_BINARY", 0)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove_leftovers(folder: Path) -> None:
    """Remove the temporary files of runs that were killed; there must be no other run."""
    try:
        with os.scandir(folder) as found:
            left = [item.path for item in found if _is_leftover(item)]
    except OSError:
        return
    for path in left:
        with suppress(OSError):  # then it is in nobody's way either
            os.unlink(path)  # noqa: PTH108


def _is_leftover(item: os.DirEntry[str]) -> bool:
    is_named_so = item.name.startswith(".") and item.name.endswith(_SUFFIX)
    return is_named_so and item.is_file(follow_symlinks=False)
