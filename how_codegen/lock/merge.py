"""A merge conflict that git left in `how.lock`: both sides are read, and everything in them kept.

git marks where two branches differ; each side, with what both have in common, is a whole lock.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from how_codegen.errors import HowError
from how_codegen.lock import FILE_NAME, Lock, LockEntry, load

_OURS, _BASE, _THEIRS, _END = "<<<<<<<", "|||||||", "=======", ">>>>>>>"


def has_conflict(text: str) -> bool:
    """Did git leave a merge conflict in the text?"""
    return any(line.startswith(_OURS) for line in text.splitlines())


def is_mark(line: str) -> bool:
    """Is a line one with which git marks a conflict?"""
    return line.startswith((_OURS, _BASE, _THEIRS, _END))


def sides(text: str) -> tuple[str, str]:
    """Our side and their side of a text with merge conflicts."""
    ours: list[str] = []
    theirs: list[str] = []
    into = [ours, theirs]
    for line in text.splitlines(keepends=True):
        if line.startswith(_OURS):
            into = [ours]
        elif line.startswith(_BASE):  # what both sides began with
            into = []
        elif line.startswith(_THEIRS):
            into = [theirs]
        elif line.startswith(_END):
            into = [ours, theirs]
        else:
            for side in into:
                side.append(line)
    return "".join(ours), "".join(theirs)


def load_merged(text: str, is_there: Callable[[LockEntry], bool]) -> Lock:
    """The lock of a text that may have merge conflicts.

    Of two entries with one name, the one whose content is there, and else ours; but what either
    side wrote to a file counts as ours. Raises `HowError` as `load` does.
    """
    if not has_conflict(text):
        return load(text)
    try:
        locks = [load(side) for side in sides(text)]
    except HowError as error:  # its line is none of the file's
        tip = "resolve the conflict by hand, or take one side, and run `how generate`"
        raise HowError(f"in a merge conflict: {error.message}", tip=tip, place=FILE_NAME) from None
    return _merged(locks, text, is_there)


def _merged(locks: Sequence[Lock], text: str, is_there: Callable[[LockEntry], bool]) -> Lock:
    entries: dict[str, LockEntry] = {}
    ours: dict[str, frozenset[str]] = {}
    for lock in locks:
        for file, (_, hashes) in lock.known_files().items():
            ours[file] = ours.get(file, frozenset()) | hashes
        for name, entry in lock.entries.items():
            known = entries.setdefault(name, entry)
            if known != entry and is_there(entry) and not is_there(known):
                entries[name] = entry
    for entry in entries.values():
        ours[entry.file] -= {entry.content}
    return Lock(entries, {file: found for file, found in ours.items() if found}, False, text)
