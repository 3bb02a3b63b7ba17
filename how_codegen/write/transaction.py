"""Replaces and deletes files, all of them or none, as far as a file system allows that.

First everything is written beside its target, then it is checked that nobody else changed the
targets, and only then are files renamed and deleted: a full disk or a read-only folder is met
before anything has changed. What a run that is killed among the renames has done is known to the
next one, by the intent that is in the lock file while they go on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from how_codegen.errors import HowError
from how_codegen.files.atomic import replace_file, stage, sync_folder
from how_codegen.lock import content_hash


class Change(msgspec.Struct, frozen=True):
    """A file, relative to the root, and its new text; None to delete it.

    `found` is the hash of the content that the change was decided upon; None: there was no file.
    """

    file: str
    new: str | None
    found: str | None


def carry_out(root: Path, changes: Sequence[Change], lock: Change, intent: str | None) -> None:
    """Make the changes, and that of the lock file last.

    `intent` is what the lock file has meanwhile; None where it need not change before the end.

    Raises:
        HowError: a file cannot be written, or was changed since it was compared.
    """
    new = [change for change in (*changes, lock) if change.new is not None]
    with _staged(root, new) as staged:
        _refuse_if_changed(root, (*changes, lock))
        if intent is not None:
            with _problems_of(lock.file):
                replace_file(root / lock.file, intent)
            sync_folder(root)
        deleted = [change for change in changes if change.new is None]
        replaced = [change for change in changes if change.new is not None]
        # Where names differ in case only, the file to delete may be the one to replace.
        for change in (*deleted, *replaced):
            _carry_out_one(root, change, staged)
        for folder in sorted({(root / change.file).parent for change in replaced}):
            sync_folder(folder)
        if lock.new is not None:
            _rename(root, lock.file, staged)


def _carry_out_one(root: Path, change: Change, staged: dict[str, Path]) -> None:
    _refuse_if_changed(root, [change])
    if change.new is None:
        with _problems_of(change.file):
            (root / change.file).unlink(missing_ok=True)
    else:
        _rename(root, change.file, staged)


def _rename(root: Path, file: str, staged: dict[str, Path]) -> None:
    with _problems_of(file):
        staged[file].replace(root / file)
    del staged[file]


@contextmanager
def _staged(root: Path, changes: Sequence[Change]) -> Iterator[dict[str, Path]]:
    """Temporary files with the new texts, by the files that they are for; folders are made.

    What is left of them at the end is removed again.
    """
    staged: dict[str, Path] = {}
    folders: list[Path] = []
    try:
        for folder in {(root / change.file).parent: None for change in changes}:
            with _problems_of(folder.relative_to(root).as_posix()):
                folders += _made(folder)
        _stage_all(root, changes, staged)
        yield staged
    finally:
        with suppress(OSError):  # an error that is on its way says more
            for temporary in staged.values():
                temporary.unlink(missing_ok=True)
            for folder in reversed(folders):
                if not any(folder.iterdir()):
                    folder.rmdir()


def _stage_all(root: Path, changes: Sequence[Change], staged: dict[str, Path]) -> None:
    def stage_one(change: Change) -> None:
        with _problems_of(change.file):
            staged[change.file] = stage(root / change.file, change.new or "")

    if len(changes) < _MANY:
        for change in changes:
            stage_one(change)
        return
    from concurrent.futures import ThreadPoolExecutor

    # Most of the time goes by waiting for the disk, which takes many files at a time.
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        for _ in pool.map(stage_one, changes):
            pass


_MANY = 16
_AT_A_TIME = 16


def _made(folder: Path) -> list[Path]:
    """Make a folder and those above it; those that were not there, from the top down."""
    if folder.is_dir():
        return []
    made = _made(folder.parent)
    folder.mkdir(exist_ok=True)
    return [*made, folder]


def _refuse_if_changed(root: Path, changes: Sequence[Change]) -> None:
    """Nobody else's change is overwritten; that somebody deleted a file is no loss."""
    for change in changes:
        data = read(root, change.file)
        if data is not None and content_hash(data) not in _expected(change):
            raise HowError(
                "it was changed while `how generate` was running; it is left as it is",
                tip="run `how generate` again",
                place=change.file,
            )


def _expected(change: Change) -> tuple[str | None, ...]:
    return (change.found, None if change.new is None else content_hash(change.new.encode()))


def read(root: Path, file: str) -> bytes | None:
    """The content of a file; None where there is none.

    Raises:
        HowError: it cannot be read.
    """
    try:
        return (root / file).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except IsADirectoryError:
        tip = "give the folder another name"
        raise HowError("this is a folder, not a file", tip=tip, place=file) from None
    except OSError as error:
        raise HowError(f"cannot read it: {error.strerror}", place=file) from None


@contextmanager
def _problems_of(file: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise HowError(
            f"cannot write: {error.strerror or error}",
            tip="every file is whole, old or new: run `how generate` again when it can be written",
            place=file,
        ) from None
