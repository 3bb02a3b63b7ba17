"""Compares rendered modules with what is there, and replaces what is ours.

A file that we did not write, or that was edited since, is never overwritten or deleted unless
that is asked for. An empty file, in which there is nothing to lose, is as good as none; a link is
never ours, as we make none.
"""

from __future__ import annotations

import enum
import os
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from how_codegen.errors import HowError
from how_codegen.files import atomic
from how_codegen.lock import FILE_NAME, Lock, LockEntry, content_hash, dump_intent
from how_codegen.lock.merge import load_merged
from how_codegen.settings import Settings
from how_codegen.write.owned_files import is_in_project, is_same_file, read_ours, refuse_links
from how_codegen.write.transaction import Change, carry_out, read


class State(enum.Enum):
    """How a module on disk relates to what would be written."""

    FRESH = "fresh"
    MISSING = "missing"
    STALE = "stale"
    EDITED = "edited"
    FOREIGN = "not ours"
    ORPHANED = "orphaned"


KEPT = (State.EDITED, State.FOREIGN)
"""In these states a file is left as it is, unless the user asks for the contrary."""


class Difference(msgspec.Struct, frozen=True):
    """One module: its file relative to the root, what is there, and what should be.

    Either is None for nothing, and where the file is fresh: then nobody has to look at it.
    `found` is the hash of what is there.
    """

    name: str
    file: str
    state: State
    old: str | None
    new: str | None
    found: str | None = None

    @property
    def is_removal(self) -> bool:
        """Should there be nothing?"""
        return self.new is None and self.state is not State.FRESH


def read_lock(settings: Settings) -> Lock:
    """The project's lock; an empty one where there is none.

    Raises:
        HowError: it cannot be read.
    """
    data = read(settings.root, FILE_NAME)
    if data is None:
        return Lock()
    try:
        text = data.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise HowError(f"cannot read it: {error}", place=FILE_NAME) from None
    return load_merged(text, lambda entry: _has_content(settings, entry))


def _has_content(settings: Settings, entry: LockEntry) -> bool:
    data = read_ours(settings, entry.file)
    return data is not None and content_hash(data) == entry.content


def compare(
    settings: Settings, texts: Mapping[str, str | None], lock: Lock, wanted: frozenset[str]
) -> list[Difference]:
    """Every module's state, in the order of names.

    `texts` are the modules to write, None for what is known to be there; `wanted` all names that
    calls ask for, so that only what nothing asks for counts as orphaned.
    """
    refuse_links(settings)
    found = [
        Difference(name, module_file(settings, name), State.FRESH, None, None)
        for name, text in texts.items()
        if text is None
    ]
    new = {name: text for name, text in texts.items() if text is not None}
    if new:
        known = {file: hashes for file, (_, hashes) in lock.known_files().items()}
        _add_other_spellings(settings, new, known)
        found += [_compare_one(settings, name, text, known) for name, text in new.items()]
    found += _orphans(settings, lock, wanted)
    return sorted(found, key=lambda difference: (difference.name, difference.file))


def _compare_one(
    settings: Settings, name: str, text: str, known: Mapping[str, frozenset[str]]
) -> Difference:
    file = module_file(settings, name)
    data = read(settings.root, file)
    hash_ = None if data is None else content_hash(data)
    if data is not None and hash_ == content_hash(text.encode()):
        return Difference(name, file, State.FRESH, _decoded(data), text, hash_)
    is_link = (settings.root / file).is_symlink()
    if data is None:
        state = State.FOREIGN if is_link else State.MISSING
        return Difference(name, file, state, None, text)
    if is_link or (data and file not in known):
        state = State.FOREIGN
    elif data and hash_ not in known[file] and not _is_unmerged(settings, file, data, known):
        state = State.EDITED
    else:
        state = State.STALE
    return Difference(name, file, state, _decoded(data), text, hash_)


def _is_unmerged(
    settings: Settings, file: str, data: bytes, known: Mapping[str, frozenset[str]]
) -> bool:
    from how_codegen.lock.unmerged import is_only_ours

    return is_only_ours(settings.root, file, data, known[file])


def _orphans(settings: Settings, lock: Lock, wanted: frozenset[str]) -> Iterator[Difference]:
    """What we wrote to files that no call asks for any more."""
    files = {module_file(settings, name) for name in wanted}
    others = {*(entry.file for entry in lock.entries.values()), *lock.also_ours} - files
    if not others:
        return
    spellings = {file.casefold(): file for file in files}
    known = lock.known_files()
    for file in others:
        data = read_ours(settings, file)
        if data is None:
            continue
        name, hashes = known[file]
        hash_ = content_hash(data)
        if hash_ in hashes:
            yield Difference(name, file, State.ORPHANED, _decoded(data), None, hash_)
        elif not is_same_file(settings, file, spellings.get(file.casefold())):
            yield Difference(name, file, State.EDITED, _decoded(data), None, hash_)


def _add_other_spellings(
    settings: Settings, texts: Mapping[str, str], known: dict[str, frozenset[str]]
) -> None:
    """Where the file system ignores case, a renamed module's file is the one that it had."""
    spellings = {file.casefold(): file for file in known}
    for file in (module_file(settings, name) for name in texts):
        other = spellings.get(file.casefold())
        if file not in known and is_same_file(settings, file, other):
            known[file] = known[other or ""]


def module_file(settings: Settings, name: str) -> str:
    """A module's file, relative to the project's root."""
    return f"{settings.output}/{name}.py"


def missing_package_file(settings: Settings, lock: Lock) -> str | None:
    """The `__init__.py` that the modules of a lock need and that is not there.

    The output folder needs one where its parent is a package, or the import root.
    """
    folder = settings.output_folder
    if os.path.lexists(folder / "__init__.py"):
        return None
    has_modules = any(
        module_file(settings, name) == entry.file for name, entry in lock.entries.items()
    )
    is_wanted = has_modules and settings.output_is_package
    return f"{settings.output}/__init__.py" if is_wanted else None


_PACKAGE = '"""Workflow modules, written by `how generate`."""\n'


def apply(settings: Settings, differences: Sequence[Difference], before: Lock, after: Lock) -> None:
    """Write and delete what the differences say, and the lock, which was `before`.

    `after` has its text.

    Raises:
        HowError: a file cannot be written, or was changed meanwhile.
    """
    changes = [Change(item.file, item.new, item.found) for item in differences]
    package = missing_package_file(settings, after)
    if package is not None:
        changes.insert(0, Change(package, _PACKAGE, None))
    lock = _lock_change(before, after)
    if changes or lock.new is not None:
        carry_out(settings.root, changes, lock, _intent(before, differences))


def _intent(before: Lock, differences: Sequence[Difference]) -> str | None:
    """What the lock says while files are written; None where it knows all they will be already."""
    known = before.known_files()
    writes = {
        item.file: content_hash(item.new.encode()) for item in differences if item.new is not None
    }
    unknown = {
        file: hash_
        for file, hash_ in writes.items()
        if file not in known or hash_ not in known[file][1]
    }
    return dump_intent(before, unknown) if unknown else None


def remove_leftovers(settings: Settings, lock: Lock) -> None:
    """Remove what runs that were killed left beside the files that they meant to replace."""
    files = [*(entry.file for entry in lock.entries.values()), *lock.also_ours]
    folders = {settings.output, *(file.rpartition("/")[0] for file in files)}
    atomic.remove_leftovers(settings.root)
    for folder in sorted(folders):
        if is_in_project(settings, f"{folder}/__init__.py"):
            atomic.remove_leftovers(settings.root / folder)


def _lock_change(before: Lock, after: Lock) -> Change:
    """The lock file's change; its text stays None where it is not to be written."""
    found = None if before.text is None else content_hash(before.text.encode())
    return Change(FILE_NAME, after.text if after.text != before.text else None, found)


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\r\n", "\n")
