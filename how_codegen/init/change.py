"""A file as it is and as it shall be: shown as a diff, then written."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from how_codegen.errors import HowError
from how_codegen.files.atomic import replace_file
from how_codegen.init.documents import read_text, shown
from how_codegen.init.lines import split_lines


class Change(msgspec.Struct, frozen=True):
    """One file's new text; `old` is None where there is no file yet."""

    path: Path
    old: str | None
    new: str


def show_change(change: Change, root: Path) -> Iterator[str]:
    """The lines of a unified diff, with file names relative to `root`."""
    name = shown(change.path, root)
    before = "/dev/null" if change.old is None else name
    old, new = _diff_lines(change.old or ""), _diff_lines(change.new)
    return difflib.unified_diff(old, new, before, name)


def write_changes(changes: Sequence[Change], root: Path) -> None:
    """Replace the files, each in one step.

    Raises:
        HowError: a file was changed since it was read, or cannot be written.
    """
    for change in changes:
        if read_text(change.path, root) != change.old:
            tip = "run `how init` again"
            raise HowError("it was changed meanwhile", tip=tip, place=shown(change.path, root))
    for change in changes:
        try:
            replace_file(change.path.resolve(), change.new)  # a link stays a link
        except OSError as error:
            place = shown(change.path, root)
            raise HowError(f"cannot write: {error.strerror}", place=place) from None


def _diff_lines(text: str) -> list[str]:
    return [_diff_line(line) for line in split_lines(text)]


def _diff_line(line: str) -> str:
    if line.endswith("\n"):
        return line[:-1].removesuffix("\r") + "\n"
    return f"{line}\n\\ No newline at end of file\n"


def names_of(changes: Iterable[Change], root: Path) -> str:
    """The files' names, for a sentence."""
    return ", ".join(shown(change.path, root) for change in changes)
