"""The answer: for a line of a generated module the HOW's line, the call, the routines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import msgspec

from how_codegen.errors import HowError
from how_codegen.files.import_bases import read_import_bases
from how_codegen.lock import FILE_NAME, LockEntry, content_hash
from how_codegen.settings import Settings
from how_codegen.where.calls import line_of_call
from how_codegen.where.lines import lines_that_explain, workflows_used
from how_codegen.where.origin import Origins
from how_codegen.where.routines import Imports, routines_of
from how_codegen.where.sources import SourceFile, read_source
from how_codegen.write import read_lock


class Place(msgspec.Struct, frozen=True):
    """A line: its file, absolute, and its text without the space around it."""

    path: Path
    line: int
    text: str


class Routine(msgspec.Struct, frozen=True):
    """A routine that the line uses, by its full name, and where it is defined."""

    name: str
    place: Place


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """Where a line is from.

    `origin` is the line of the HOW `how`, or its definition where the line as such is from none;
    `call` is the line of the call, which is bound to the name `workflow` if it `is_bound` to one.
    `notes` say what keeps this from being exact.
    """

    module: Place
    workflow: str
    is_bound: bool
    how: str
    origin: Place | None
    call: Place | None
    routines: tuple[Routine, ...]
    notes: tuple[str, ...]


class WayBack:
    """The way back from the lines of one module."""

    def __init__(self, settings: Settings, path: Path) -> None:
        """Read what is needed for the module in the file `path`.

        Raises:
            HowError: the file is no generated module of the project, or cannot be read.
        """
        self._entry = entry = _entry(settings, path)
        file = read_source(settings.root / entry.file)
        if file is None:
            raise HowError("it cannot be read", tip="run `how generate`", place=entry.file)
        self._file = file
        self._output = settings.output_module
        folders, _ = read_import_bases(settings.root)
        root = settings.root
        self._bases = [*_bases(root, entry), root, root / "src", *folders]
        self._origins = Origins(root, entry, self._bases)
        self._notes = [*self._origins.notes]
        is_edited = content_hash(file.path.read_bytes()) != entry.content
        if is_edited:
            self._notes.append("the module was edited since: this is the nearest line")
        self._lines = self._origins.lines(file.lines, is_edited=is_edited)

    def answer(self, line: int | None) -> Answer:
        """Where a line is from, or the module as a whole.

        Raises:
            HowError: the module has no such line.
        """
        count = len(self._file.lines) - (not self._file.lines[-1])
        if line is not None and line > count:
            raise HowError(f"it has {count} lines, no line {line}", place=self._entry.file)
        how, origin = self._origin(line)
        tree = self._file.tree
        used = [] if line is None else list(Imports(tree).used(tree, line))
        return Answer(
            module=_place(self._file, line or 1),
            workflow=self._entry.name,
            is_bound=not self._entry.unnamed,
            how=how,
            origin=origin,
            call=self._call(used),
            routines=() if line is None else self._routines(line, used),
            notes=tuple(dict.fromkeys(self._notes)),
        )

    def _origin(self, line: int | None) -> tuple[str, Place | None]:
        numbers = [] if line is None else [line, *lines_that_explain(self._file.tree, line)]
        for number in numbers:
            if number in self._lines:
                found, place = self._lines[number]
                return _last(found.key), _place(found.file, place)
        how = self._origins.how(self._entry.how)
        return _last(self._entry.how), _place(how.file, how.line) if how else None

    def _call(self, used: Sequence[str]) -> Place | None:
        file = self._origins.call_file
        if file is None:
            return None
        return _place(file, line_of_call(file, self._origins.call_name, self._entry, used))

    def _routines(self, line: int, used: Sequence[str]) -> tuple[Routine, ...]:
        tree = self._file.tree
        found = routines_of(self._entry, used, self._bases, self._output)
        routines = [Routine(one.fullname, _place(one.file, one.line)) for one in found]
        for function in workflows_used(tree, line):
            if function in self._lines:
                how, place = self._lines[function]
                routines.append(Routine(_last(how.key), _place(how.file, place)))
        return tuple(routines)


def _last(name: str) -> str:
    return re.split("[.:]", name)[-1]


def _place(file: SourceFile, line: int) -> Place:
    return Place(file.path, line, file.text(line))


def _bases(root: Path, entry: LockEntry) -> Sequence[Path]:
    """The folders that the names of the HOW's and the call's module start from."""
    modules = (entry.call.rpartition(".")[0], entry.how.rpartition(".")[0])
    found: list[Path] = []
    for key in entry.lines:
        file = PurePosixPath(key.rpartition(":")[0]).with_suffix("")
        parts = file.parent.parts if file.name == "__init__" else file.parts
        for module in modules:
            own = tuple(module.split("."))
            if parts[-len(own) :] == own:
                found.append(root.joinpath(*parts[: -len(own)]))
    return found


def _entry(settings: Settings, path: Path) -> LockEntry:
    """The lock's entry of a file; of one elsewhere, that of the module installed there."""
    entries = read_lock(settings).entries.values()
    resolved = path.resolve()
    for entry in entries:
        if (settings.root / entry.file).resolve() == resolved:
            return entry
    inside = [entry for entry in entries if _same_ending(entry.file, path) > 1]
    best = max((_same_ending(entry.file, path) for entry in inside), default=0)
    same = [entry for entry in inside if _same_ending(entry.file, path) == best]
    if len(same) == 1 and not resolved.is_relative_to(settings.root.resolve()):
        return same[0]
    known = sorted(entry.file for entry in entries)
    if path.is_relative_to(settings.root):
        path = path.relative_to(settings.root)
    raise HowError(
        f"{path} is no generated module that {FILE_NAME} knows",
        tip=f"there are: {', '.join(known[:10])}{', ...' if len(known) > 10 else ''}"
        if known
        else "run `how generate`",
    )


def _same_ending(file: str, path: Path) -> int:
    """How many of the last parts of two paths are the same."""
    count = 0
    for one, other in zip(reversed(PurePosixPath(file).parts), reversed(path.parts), strict=False):
        if one != other:
            break
        count += 1
    return count
