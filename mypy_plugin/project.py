"""The project's `[tool.how]`, as far as a check of types needs it: which files are sources.

Only looked into where a call needs it. Its text is part of what mypy's cache is compared by, so
that a message that depends on it is as true in a run from the cache.
"""

from __future__ import annotations

import os
from functools import cached_property

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mypy.options import Options

_TABLE = b"[tool.how]"


class Project:
    """The project that the configuration of a mypy run belongs to."""

    def __init__(self, options: Options) -> None:
        self._options = options
        start = os.path.dirname(os.path.abspath(options.config_file or "mypy.ini"))
        self._root, self._text = _find(start)

    @property
    def table(self) -> str:
        """The text of the table, up to the next one; empty where there is none."""
        _, _, after = self._text.partition(_TABLE)
        return after.partition(b"\n[")[0].decode(errors="replace").strip()

    def is_source(self, path: str) -> bool:
        """Is the file of this path, absolute or from where mypy runs, one of the sources?"""
        from how_codegen.sources import exclusions, is_source

        sources, own = self._settings
        relative = os.path.relpath(path, self._root).replace(os.sep, "/")
        exclude = exclusions(sources, [*self._options.exclude, *own])
        return is_source(relative, sources, exclude)

    @cached_property
    def _settings(self) -> tuple[list[str], list[str]]:
        """`sources` and `exclude`; a table that cannot be read is the generator's to refuse."""
        import tomllib

        try:
            table = tomllib.loads(self._text.decode())["tool"]["how"] if self.table else {}
        except (ValueError, KeyError, TypeError):
            table = {}
        return _strings(table, "sources") or ["."], _strings(table, "exclude")


def _find(start: str) -> tuple[str, bytes]:
    """The nearest folder whose pyproject.toml has the table, and the file's text."""
    folder = start
    while True:
        try:
            with open(os.path.join(folder, "pyproject.toml"), "rb") as file:
                text = file.read()
        except OSError:
            text = b""
        if _TABLE in text:
            return folder, text
        above = os.path.dirname(folder)
        if above == folder:
            return start, b""
        folder = above


def _strings(table: object, key: str) -> list[str]:
    found = table.get(key) if isinstance(table, dict) else None
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
