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
    """What earlier runs left on disk; `directory` is None where nothing is kept."""

    def __init__(self, options: Options, version: str, begin: Callable[[str, str], None]) -> None:
        self._key = f"how-codegen {version}"
        self._begin = begin
        # The daemon writes no cache of its own, so it must not touch the records of one.
        self.directory = None if options.fine_grained_incremental else record_directory(options)
        self._names: frozenset[str] | None = None
        self._without_record: frozenset[str] = frozenset()

    def cache_key(self, ctx: ReportConfigContext) -> str | None:
        """What mypy stores with a module, or, to check, compares with what it stored."""
        if not ctx.is_check:
            self._begin(ctx.id, ctx.path)
        elif ctx.id not in self._without_record and not self._has(ctx.id, ctx.path):
            return None
        return self._key

    def _has(self, module: str, path: str) -> bool:
        """Is the module finished, and are its messages still true?"""
        if self.directory is None or is_foreign(path):
            return True
        files = self.files(module)
        if files == [f"{module}{RECORD}"]:
            return _is_true(self.directory, module)
        return files == [f"{module}{EMPTY}"]

    def files(self, module: str) -> list[str]:
        """The names of the files that say something of the module."""
        if self._names is None:
            self._names = self._listing()
        return [name for name in (f"{module}{EMPTY}", f"{module}{RECORD}") if name in self._names]

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
