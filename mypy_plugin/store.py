"""Where records live: beside mypy's cache, one file a module, living and dying with it.

mypy serves a module from its cache without calling any hook that could see a HOW call, so what
was found must be kept. A module's file says "this module was checked to its end": it is removed
when mypy stores the module's interface, which is before function bodies are checked, and written
when the module is finished. A run killed in between leaves no file, and without it mypy is told
that the module's configuration changed, so it is checked again.

What mypy stores is the same for every module, since it is mixed into the hash that dependents are
compared by: this plugin's version. mypy compares versions by itself, but forgets the old one
after any run, also one that checked a few modules only.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from how_codegen.record_files import NOTHING, record_directory, record_file

if TYPE_CHECKING:
    from mypy.nodes import Decorator
    from mypy.options import Options
    from mypy.plugin import CheckerPluginInterface

    from how_codegen.records import ModuleRecord, Span
    from mypy_plugin.places import Place
    from mypy_plugin.recorder import CallFinding

_NOT_THE_USERS = ("site-packages", "dist-packages", f"{os.sep}typeshed{os.sep}")


class Findings:
    """What the hooks saw in one module, by position: a hook may fire more than once for a call."""

    def __init__(self) -> None:
        self.places: set[Place] = set()
        self.calls: dict[Span, CallFinding] = {}
        self.definitions: dict[tuple[int, int], Decorator] = {}
        self.routines: dict[tuple[int, int], Decorator] = {}
        self.checker: CheckerPluginInterface | None = None


class RecordStore:
    """The records of one mypy process: found ones in memory, finished modules on disk."""

    def __init__(self, options: Options, version: str) -> None:
        self._key = {"how-codegen": version}
        # The daemon writes no cache of its own, so it must not touch the records of one.
        self._directory = (
            None
            if options.fine_grained_incremental
            else record_directory(options.cache_dir, options.python_version)
        )
        self._findings: dict[str, Findings] = {}
        self._finished: set[str] = set()
        self._known: frozenset[str] | None = None

    def found(self, module: str, call: CallFinding, checker: CheckerPluginInterface) -> None:
        """Keep what was found at a HOW call, and the checker that found it."""
        findings = self._findings.setdefault(module, Findings())
        findings.calls[call.span] = call
        findings.checker = checker

    def was_refused(self, module: str, span: Span) -> bool:
        """Did the HOW call at this place have a mistake?"""
        findings = self._findings.get(module)
        call = findings.calls.get(span) if findings else None
        return call is not None and not call.accepted

    def mention(self, module: str, place: Place) -> None:
        """Keep a place that a message of the module shows."""
        self._findings.setdefault(module, Findings()).places.add(place)

    def define(self, module: str, definition: Decorator, checker: CheckerPluginInterface) -> None:
        """Keep a HOW's definition, and the checker that will have checked its body."""
        findings = self._findings.setdefault(module, Findings())
        findings.definitions[definition.line, definition.column] = definition
        findings.checker = checker

    def define_routine(
        self, module: str, definition: Decorator, checker: CheckerPluginInterface
    ) -> None:
        """Keep a task's or workflow's definition."""
        findings = self._findings.setdefault(module, Findings())
        findings.routines[definition.line, definition.column] = definition
        findings.checker = checker

    def has_findings(self, module: str) -> bool:
        """Did any hook see something in this module?"""
        return module in self._findings

    def take(self, module: str) -> Findings:
        """What was found in a module; forgotten here."""
        return self._findings.pop(module)

    def cache_key(self, module: str, path: str, *, is_check: bool) -> object:
        """What mypy stores with a module (or, to check, compares with what it stored)."""
        if self._directory is None or _is_foreign(path):
            return self._key
        if is_check:
            return self._key if self._is_known(module) else None
        if module not in self._finished:
            with contextlib.suppress(OSError):
                self._file(module).unlink(missing_ok=True)
        return self._key

    def write(self, record: ModuleRecord, mentioned: set[Place], *, path: str) -> None:
        """The module is finished: keep its record, and the places that its messages show."""
        from how_codegen.records import encode
        from mypy_plugin.places import dump

        self._finish(record.module, path, encode(record), dump(mentioned))

    def write_empty(self, module: str, *, path: str) -> None:
        """The module is finished, and has nothing to record."""
        self._finish(module, path, NOTHING, b"")

    def _finish(self, module: str, path: str, record: bytes, mentioned: bytes) -> None:
        if self._directory is None or _is_foreign(path):
            return
        self._finished.add(module)
        # mypy goes on without a cache that it cannot write; what needs the records says so.
        with contextlib.suppress(OSError):
            self._directory.mkdir(parents=True, exist_ok=True)
            places = self._places_file(module)
            if mentioned:
                _replace(places, mentioned)
            elif places.name in self._listing():
                places.unlink(missing_ok=True)
            _replace(self._file(module), record)

    def _is_known(self, module: str) -> bool:
        """Was the module checked to its end, and are its messages still true?"""
        assert self._directory is not None
        if self._file(module).name not in self._listing():
            return False
        places = self._places_file(module)
        if places.name not in self._listing():
            return True
        from mypy_plugin.places import have_moved

        try:
            return not have_moved(places.read_bytes())
        except OSError:
            return False

    def _listing(self) -> frozenset[str]:
        # Read once: mypy asks for every module at the start of a run.
        if self._known is None:
            assert self._directory is not None
            try:
                self._known = frozenset(os.listdir(self._directory))  # noqa: PTH208 (names only)
            except OSError:
                self._known = frozenset()
        return self._known

    def _file(self, module: str) -> Path:
        assert self._directory is not None
        return record_file(self._directory, module)

    def _places_file(self, module: str) -> Path:
        assert self._directory is not None
        return self._directory / f"{module}.places"


def _replace(target: Path, data: bytes) -> None:
    if data == NOTHING:  # one byte: there or not there
        target.write_bytes(data)
        return
    temporary = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    temporary.write_bytes(data)
    temporary.replace(target)


def _is_foreign(path: str) -> bool:
    return any(part in path for part in _NOT_THE_USERS)
