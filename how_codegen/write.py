"""Compares rendered modules with what is there, and replaces what is ours, file by file.

A file that we did not write, or that was edited since, is never overwritten or deleted unless
that is asked for. Each file is replaced atomically, and the lock last: a run that is killed
leaves whole files, and the next run finds the rest to do.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import msgspec

from how_codegen.atomic import replace_file
from how_codegen.errors import HowError
from how_codegen.lock import FILE_NAME, Lock, LockEntry, content_hash, dump, load, sides
from how_codegen.ownership import MARK
from how_codegen.settings import Settings


class State(enum.Enum):
    """How a module on disk relates to what would be written."""

    FRESH = "fresh"
    MISSING = "missing"
    STALE = "stale"
    EDITED = "edited"
    FOREIGN = "not ours"
    ORPHANED = "orphaned"


class Difference(msgspec.Struct, frozen=True):
    """One module: its file relative to the root, what is there, and what should be.

    Either is None for nothing, and where the file is fresh: then nobody has to look at it.
    """

    name: str
    file: str
    state: State
    old: str | None
    new: str | None

    @property
    def is_removal(self) -> bool:
        """Should there be nothing?"""
        return self.new is None and self.state is not State.FRESH


def read_lock(settings: Settings) -> Lock:
    """The project's lock; an empty one where there is none.

    Raises:
        HowError: it cannot be read.
    """
    try:
        text = (settings.root / FILE_NAME).read_text(encoding="utf-8")
    except FileNotFoundError:
        return Lock()
    except (OSError, UnicodeDecodeError) as error:
        raise HowError(f"cannot read it: {error}", place=FILE_NAME) from None
    locks = [load(side) for side in sides(text)]
    entries: dict[str, LockEntry] = {}
    for entry in (entry for lock in reversed(locks) for entry in lock.entries.values()):
        # Of two sides of a merge, the one that knows the file as it is now.
        if entry.name not in entries or _has_content(settings, entry):
            entries[entry.name] = entry
    return Lock(entries)


def _has_content(settings: Settings, entry: LockEntry) -> bool:
    data = _read(settings.root / entry.file)
    return data is not None and content_hash(data) == entry.content


def compare(
    settings: Settings, texts: Mapping[str, str | None], lock: Lock, wanted: frozenset[str]
) -> list[Difference]:
    """Every module's state, in the order of names.

    `texts` are the modules to write, None for what is known to be there; `wanted` all names that
    calls ask for, so that only what nothing asks for counts as orphaned.
    """
    entries = {entry.file: entry for entry in lock.entries.values()}
    found = [_compare_one(settings, name, text, entries) for name, text in texts.items()]
    for name, entry in lock.entries.items():
        if name in wanted and entry.file == module_file(settings, name):
            continue
        if not is_our_file(settings, entry):
            continue
        old = _read(settings.root / entry.file) or b""
        edited = content_hash(old) != entry.content
        state = State.EDITED if edited else State.ORPHANED
        found.append(Difference(name, entry.file, state, _decoded(old), None))
    return sorted(found, key=lambda difference: (difference.name, difference.file))


def is_our_file(settings: Settings, entry: LockEntry) -> bool:
    """Is the file of an entry there, and a module that we wrote?

    A lock that was edited, or merged badly, must not have any other file deleted.
    """
    path = PurePosixPath(entry.file)
    if path.is_absolute() or ".." in path.parts or path.name != f"{entry.name}.py":
        return False
    data = _read(settings.root / path)
    return data is not None and _MARK in data


_MARK = MARK.encode()


def module_file(settings: Settings, name: str) -> str:
    """A module's file, relative to the project's root."""
    return f"{settings.output}/{name}.py"


def apply(settings: Settings, differences: list[Difference], lock: Lock) -> None:
    """Write and delete what the differences say, then the lock.

    Raises:
        HowError: a file cannot be written.
    """
    try:
        if any(difference.new is not None for difference in differences):
            _make_package(settings)
        for difference in differences:
            target = settings.root / difference.file
            if difference.new is None:
                target.unlink(missing_ok=True)
            else:
                replace_file(target, difference.new)
        _write_lock(settings, lock)
    except OSError as error:
        raise HowError(
            f"cannot write: {error.strerror}",
            tip="what was there before is whole; run `how generate` again when it can be written",
            place=str(error.filename or settings.output),
        ) from None


def _compare_one(
    settings: Settings, name: str, text: str | None, entries: Mapping[str, LockEntry]
) -> Difference:
    file = module_file(settings, name)
    if text is None:
        return Difference(name, file, State.FRESH, None, None)
    data = _read(settings.root / file)
    if data is None:
        return Difference(name, file, State.MISSING, None, text)
    old = _decoded(data)
    entry = entries.get(file)
    if content_hash(data) == content_hash(text.encode()):
        state = State.FRESH
    elif entry is None:
        state = State.FOREIGN
    elif entry.content != content_hash(data):
        state = State.EDITED
    else:
        state = State.STALE
    return Difference(name, file, state, old, text)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise HowError(f"cannot read it: {error.strerror}", place=str(path)) from None


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\r\n", "\n")


def _make_package(settings: Settings) -> None:
    """The output folder, as a package where its parent is one or the import root."""
    folder = settings.output_folder
    folder.mkdir(parents=True, exist_ok=True)
    init = folder / "__init__.py"
    if settings.output_is_package and not init.exists():
        replace_file(init, '"""Workflow modules, written by `how generate`."""\n')


def _write_lock(settings: Settings, lock: Lock) -> None:
    target, text = settings.root / FILE_NAME, dump(lock)
    old = _read(target)
    if old is None and not lock.entries:
        return
    if old is None or _decoded(old) != text:
        replace_file(target, text)
