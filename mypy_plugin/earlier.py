"""Which modules an earlier run has checked to their end, as the files beside mypy's cache say."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from how_codegen.record_files import EMPTY, RECORD, record_directory, record_file, unseal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mypy.options import Options
    from mypy.plugin import ReportConfigContext

_TYPESHED = f"{os.sep}typeshed{os.sep}"


class EarlierRun:
    """What earlier runs left on disk; `directory` is None where nothing is kept.

    `begin` is told that mypy stores a module that it has yet to check to its end; it gives whether
    the module will be checked by this plugin.
    """

    def __init__(
        self, options: Options, version: str, table: str, begin: Callable[[str, str], bool]
    ) -> None:
        self._key = f"how-codegen {version}"
        # What `[tool.how]` says decides which calls must be static.
        self._own_key = f"{self._key} {table}" if table else self._key
        self._begin = begin
        # The daemon writes no cache of its own, so it must not touch the records of one.
        self.directory = None if options.fine_grained_incremental else record_directory(options)
        self._names: frozenset[str] | None = None
        self._without_record: frozenset[str] = frozenset()

    def cache_key(self, ctx: ReportConfigContext) -> str | None:
        """What mypy stores with a module, or, to check, compares with what it stored."""
        # mypy asks for every module at the start of a run: nothing here may take long.
        try:
            if ctx.is_check and ctx.id in self._without_record:
                return self._own_key
            if ctx.is_check or self._begin(ctx.id, ctx.path):
                if self.directory is None or is_foreign(ctx.path):
                    return self._key
                if not ctx.is_check or self._has(self.directory, ctx.id):
                    return self._own_key
        except Exception as error:  # mypy checks the module, and again the next time
            from mypy_plugin.failures import describe, warn

            warn(f"the mypy plugin failed: {describe(error)}")
        return None

    def files(self, module: str) -> list[str]:
        """The names of the files that say something of the module."""
        if self._names is None:
            self._names = self._listing()
        return [name for name in (f"{module}{EMPTY}", f"{module}{RECORD}") if name in self._names]

    def _has(self, directory: Path, module: str) -> bool:
        """Is the module finished, and are its messages still true?"""
        files = self.files(module)
        if files == [f"{module}{RECORD}"]:
            return _is_true(directory, module)
        return files == [f"{module}{EMPTY}"]

    def _listing(self) -> frozenset[str]:
        try:
            names = os.listdir(self.directory) if self.directory else []  # noqa: PTH208 (names)
        except OSError:
            names = []
        recorded = {name.removesuffix(RECORD) for name in names if name.endswith(RECORD)}
        empty = {name.removesuffix(EMPTY) for name in names if name.endswith(EMPTY)}
        self._without_record = frozenset(empty - recorded)
        return frozenset(names)


def is_foreign(path: str) -> bool:
    """Is it a file of an installed library? Nothing is recorded of those."""
    return "site-packages" in path or "dist-packages" in path or _TYPESHED in path


def _is_true(directory: Path, module: str) -> bool:
    try:
        places, _ = unseal(record_file(directory, module).read_bytes())
    except (OSError, ValueError):
        return False
    if not places:
        return True
    from mypy_plugin.places import have_moved

    return not have_moved(places)
