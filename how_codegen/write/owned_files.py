"""Which files are ours: none that we did not write, and none outside of the project.

Ours is what has the content that the lock says. But a lock may have been edited, or merged badly,
and folders may be links: what neither says may be overwritten or deleted is left alone.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path, PurePosixPath

from how_codegen.errors import HowError
from how_codegen.files.ownership import MARK
from how_codegen.lock import FILE_NAME, Lock
from how_codegen.settings import Settings
from how_codegen.write.transaction import read


def is_our_file(settings: Settings, file: str) -> bool:
    """Is a file of the lock there, and a module that we wrote?"""
    return read_ours(settings, file) is not None


def still_ours(
    settings: Settings, lock: Lock, dealt_with: Collection[str]
) -> dict[str, frozenset[str]]:
    """What a killed run, or a merge, left in other files than those that were dealt with."""
    return {
        file: hashes
        for file, hashes in lock.also_ours.items()
        if file not in dealt_with and is_our_file(settings, file)
    }


def read_ours(settings: Settings, file: str) -> bytes | None:
    """The content of a file that the lock names; None where that is no module that we wrote.

    A lock that was edited, or merged badly, must not have any other file deleted.
    """
    target = settings.root / file
    if not is_in_project(settings, file) or target.is_symlink() or not target.is_file():
        return None
    data = read(settings.root, file)
    return data if data is not None and _MARK in data else None


_MARK = MARK.encode()


def is_in_project(settings: Settings, file: str) -> bool:
    """Is the path of a lock one that a module could have?"""
    path = PurePosixPath(file)
    if path.is_absolute() or ".." in path.parts or path.suffix != ".py" or set(file) & set("\\:\0"):
        return False
    return _is_inside((settings.root / path).parent, settings.root)


def _is_inside(folder: Path, root: Path) -> bool:
    return Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(root))


def refuse_links(settings: Settings) -> None:
    """What is written to the output must not end up elsewhere by way of a link.

    Raises:
        HowError: it would.
    """
    if not _is_inside(settings.output_folder, settings.root):
        where = os.path.realpath(settings.output_folder)
        raise HowError(
            f"the output folder is a link to {where}, outside of the project",
            tip="make it a folder, or set `output` in [tool.how] to another one",
            place=settings.output,
        )
    if (settings.root / FILE_NAME).is_symlink():
        tip = "replace it by a file of its own"
        raise HowError("this is a link, which writing it would break", tip=tip, place=FILE_NAME)


def is_same_file(settings: Settings, file: str, other: str | None) -> bool:
    """Does a file system that ignores case, say, take two paths for one file?"""
    if other is None:
        return False
    with suppress(OSError):
        return os.path.samefile(settings.root / file, settings.root / other)  # noqa: PTH121
    return False
