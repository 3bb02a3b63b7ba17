"""One run at a time: two that wrote the same files would each take the other's for edited.

The lock is the operating system's, on a file that stays: a run that is killed lets go of it. The
file is in mypy's cache, which is no part of anybody's repository; where there is no cache, or
nothing can be written to it, among the system's temporary files.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from how_codegen.files.import_bases import mypy_cache_folder

_NAME = "how-generate.lock"


@contextmanager
def exclusive(root: Path, when_waiting: Callable[[], None]) -> Iterator[None]:
    """Keep every other run on the project waiting; wait for one that is at it.

    `when_waiting` is called once, before the wait. Where no lock can be had at all the run goes
    on without: what it cannot lock it can hardly write, and a change meanwhile is seen anyway.
    """
    release = _acquired(root, when_waiting)
    try:
        yield
    finally:
        release()


def _acquired(root: Path, when_waiting: Callable[[], None]) -> Callable[[], None]:
    """Take the lock; what lets go of it again."""
    for place in _places(root):
        try:
            _make_folder(place.parent)
            return _locked(place, when_waiting)
        except (OSError, NotImplementedError):
            continue
    return lambda: None


def _locked(file: Path, when_waiting: Callable[[], None]) -> Callable[[], None]:
    try:
        import fcntl
    except ImportError:
        return _locked_elsewhere(file, when_waiting)
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW
    descriptor = os.open(file, flags, 0o666)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            when_waiting()
            fcntl.flock(descriptor, fcntl.LOCK_EX)
    except BaseException:
        os.close(descriptor)
        raise
    return lambda: os.close(descriptor)


def _locked_elsewhere(file: Path, when_waiting: Callable[[], None]) -> Callable[[], None]:
    """On Windows: with a library, which takes longer to import than the rest of a run may take."""
    from filelock import FileLock, Timeout

    lock = FileLock(file)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        when_waiting()
        lock.acquire()
    return lock.release


def _make_folder(folder: Path) -> None:
    """A folder that git does not show: mypy says so of its cache, but only when it has run."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), (folder / ".gitignore").open("x") as file:
            file.write("*\n")


def _places(root: Path) -> Iterator[Path]:
    """Where the lock's file may be, the best place first."""
    whose = hashlib.sha256(os.fsencode(os.path.realpath(root))).hexdigest()[:16]
    cache = mypy_cache_folder(root)
    if cache is not None:
        is_own = cache.is_relative_to(root)  # others may share it
        yield cache / (_NAME if is_own else f"{whose}-{_NAME}")
    user = os.getuid() if hasattr(os, "getuid") else ""
    yield Path(tempfile.gettempdir(), f"{user}-{whose}-{_NAME}")
