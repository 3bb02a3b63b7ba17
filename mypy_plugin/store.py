"""Where records live: beside mypy's cache, one file a module, living and dying with it.

mypy serves a module from its cache without calling any hook that could see a HOW call, so what
was found must be kept. A module's file says "this module was checked to its end": it is removed
when mypy stores the module's interface, which is before function bodies are checked, and written
when the module is finished. A run killed in between leaves no file, and without it (or where its
checksum is wrong) mypy is told that the module's configuration changed, so it is checked again.

mypy writes the module's errors last, after our file: the old ones are removed before it is written,
so that a run killed in between leaves a module without errors, which mypy checks again by itself.

What mypy stores is the same for every module, since it is mixed into the hash that dependents are
compared by: this plugin's version. mypy compares versions by itself, but forgets the old one
after any run, also one that checked a few modules only.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from how_codegen.record_files import EMPTY, record_file, seal
from mypy_plugin.earlier import is_foreign

if TYPE_CHECKING:
    from mypy.nodes import Decorator
    from mypy.options import Options
    from mypy.plugin import CheckerPluginInterface

    from how_codegen.records import ModuleRecord, Span
    from mypy_plugin.earlier import EarlierRun
    from mypy_plugin.mypy_cache import CachedErrors
    from mypy_plugin.places import Place
    from mypy_plugin.recorder import CallFinding


_NEW = os.O_CREAT | os.O_WRONLY


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

    def __init__(self, options: Options, earlier: EarlierRun) -> None:
        self._directory = earlier.directory
        self._earlier = earlier
        self._options = options
        self._findings: dict[str, Findings] = {}
        self._finished: set[str] = set()
        self._removed: set[str] = set()
        self._is_made = False
        self._cached_errors: CachedErrors | None = None

    def found(self, module: str, call: CallFinding, checker: CheckerPluginInterface) -> None:
        """Keep what was found at a HOW call, and the checker that found it."""
        findings = self._findings.setdefault(module, Findings())
        findings.calls[call.span] = call
        findings.checker = checker

    def attend(self, module: str, checker: CheckerPluginInterface) -> None:
        """Forget what an earlier check of the same module found: the daemon checks it anew."""
        findings = self._findings.get(module)
        if findings is not None and findings.checker not in (None, checker):
            del self._findings[module]

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

    def so_far(self, module: str) -> Findings:
        """What has been found in a module that is being checked."""
        return self._findings.get(module) or Findings()

    def take(self, module: str) -> Findings:
        """What was found in a module; forgotten here."""
        return self._findings.pop(module)

    def begin(self, module: str, path: str) -> None:
        """mypy stores the module's interface: unless it is finished, it has yet to be checked."""
        if self._directory is None or is_foreign(path) or module in self._finished:
            return
        self._remove(module)

    def write(self, record: ModuleRecord, mentioned: set[Place], *, path: str) -> None:
        """The module is finished: keep its record, and the places that its messages show."""
        from how_codegen.records import encode
        from mypy_plugin.places import dump

        self._finish(record.module, path, seal(dump(mentioned), encode(record)))

    def write_empty(self, module: str, *, path: str) -> None:
        """The module is finished, and has nothing to record."""
        self._finish(module, path, None)

    def _finish(self, module: str, path: str, content: bytes | None) -> None:
        if self._directory is None or is_foreign(path):
            return
        self._remove(module)
        if not self._earlier.is_none():
            self._forget_errors(module, path)
        self._finished.add(module)
        try:
            if not self._is_made:
                self._directory.mkdir(parents=True, exist_ok=True)
                self._is_made = True
            if content is None:
                # As most modules: no path and no file objects for them.
                os.close(os.open(f"{self._directory}{os.sep}{module}{EMPTY}", _NEW, 0o666))
            else:
                _replace(record_file(self._directory, module), content)
        except OSError:
            # mypy goes on without a cache that it cannot write; what needs the records says so.
            return

    def _remove(self, module: str) -> None:
        """The module has yet to be checked to its end."""
        assert self._directory is not None
        if module in self._removed:
            return
        self._removed.add(module)
        for name in self._earlier.files(module):
            with contextlib.suppress(OSError):
                (self._directory / name).unlink()

    def _forget_errors(self, module: str, path: str) -> None:
        if self._cached_errors is None:
            from mypy_plugin.mypy_cache import CachedErrors

            self._cached_errors = CachedErrors(self._options)
        self._cached_errors.forget(module, path)


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    temporary.write_bytes(data)
    temporary.replace(target)
