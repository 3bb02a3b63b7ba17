"""Where the lines of one module are from, by the lock and the sources as they are now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from how_codegen.lines.map import Source, load_source
from how_codegen.lock import LockEntry
from how_codegen.where.nearest import nearest_lines
from how_codegen.where.sources import SourceFile, module_file, read_source


class Found(NamedTuple):
    """A HOW: the key that the lock has for it, its file, the line of its `def`, its digest."""

    key: str
    file: SourceFile
    line: int
    is_edited: bool
    source: Source


class Origins:
    """The HOWs and the call of one module.

    `notes` say what is not as it was when the module was made; `hows` come in the lock's order,
    that of the module's own HOW among them.
    """

    def __init__(self, root: Path, entry: LockEntry, bases: Sequence[Path]) -> None:
        self.notes: list[str] = []
        self._root = root
        self._bases = bases
        if not entry.lines:
            self.notes.append("how.lock has no lines yet: run `how generate`")
        calls = [key for key, text in entry.lines.items() if not text]
        hows = {key: text for key, text in entry.lines.items() if text}
        self.call_file, self.call_name = self._place(calls[0] if calls else _key(entry.call))
        found = [self._how(*item) for item in (hows or {_key(entry.how): ""}).items()]
        self.hows = [one for one in found if one is not None]

    def how(self, fullname: str) -> Found | None:
        """The HOW of the call itself."""
        found = [one for one in self.hows if fullname.endswith(f".{one.key.rpartition(':')[2]}")]
        return found[-1] if found else None

    def lines(self, module: Sequence[str], *, is_edited: bool) -> dict[int, tuple[Found, int]]:
        """For lines of the module, counted from 1: the HOW, and the line in its file."""
        origins: dict[int, tuple[Found, int]] = {}
        for found in self.hows:
            here = found.source.lines
            if is_edited:
                here = _in_edited_module(found, module)
            elif found.is_edited:
                here = _in_edited_how(found, module)
            origins |= {number: (found, found.line + below) for number, below in here.items()}
        return origins

    def _place(self, key: str) -> tuple[SourceFile | None, str]:
        file, _, name = key.rpartition(":")
        path: Path | None = self._root / file
        if not file.endswith((".py", ".pyi")):
            path = module_file(file, self._bases)
        source = read_source(path) if path is not None else None
        if source is None:
            self.notes.append(f"{file} cannot be read")
        return source, name

    def _how(self, key: str, text: str) -> Found | None:
        file, name = self._place(key)
        if file is None:
            return None
        try:
            source = load_source(text)
        except ValueError as error:
            self.notes.append(f"how.lock: {error}; run `how generate`")
            source = Source("", {})
        nodes = file.named(name)
        same = [node for node in nodes if file.digest(node) == source.digest]
        if not nodes:
            self.notes.append(f"{key.rpartition(':')[0]} has no HOW {name} any more")
            return None
        if source.digest and not same:
            self.notes.append(f"HOW {name} was edited since: this is the nearest line")
        node = (same or nodes)[-1]
        return Found(key, file, node.lineno, not same, source)


def _key(fullname: str) -> str:
    """The lock's key for something at module level, where nothing is known but its name."""
    module, _, name = fullname.rpartition(".")
    return f"{module}:{name}"


def _how_lines(found: Found) -> Sequence[str]:
    """The lines of a HOW as it is now."""
    name = found.key.rpartition(":")[2]
    node = next(node for node in found.file.named(name) if node.lineno == found.line)
    return found.file.lines[found.line - 1 : node.end_lineno]


def _in_edited_how(found: Found, module: Sequence[str]) -> Mapping[int, int]:
    """The module's lines still have what the HOW's lines were like."""
    was: dict[int, str] = {}
    for number, below in found.source.lines.items():
        if number <= len(module) and module[number - 1].strip():
            was.setdefault(below, module[number - 1])
    now = nearest_lines(was, _how_lines(found))
    return {
        number: _last_before(below, now)
        for number, below in found.source.lines.items()
        if number <= len(module)
    }


def _in_edited_module(found: Found, module: Sequence[str]) -> Mapping[int, int]:
    """The HOW's lines still have what the module's lines were like."""
    lines = _how_lines(found)
    was = {
        number: lines[below]
        for number, below in found.source.lines.items()
        if below < len(lines) and lines[below].strip()
    }
    now = nearest_lines(was, module)
    then = {position + 1: found.source.lines[number] for number, position in now.items()}
    if not then:
        return {}
    return {number: _last_before(number, then) for number in range(min(then), max(then) + 1)}


def _last_before(number: int, pairs: Mapping[int, int]) -> int:
    """What a number is paired with, or the last one before it that is paired with anything."""
    before = [one for one in pairs if one <= number]
    return pairs[max(before)] if before else 0
