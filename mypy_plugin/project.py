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


class Project:
    """The project that the configuration of a mypy run belongs to."""

    def __init__(self, options: Options, root: str, document: bytes) -> None:
        self._options = options
        self._root = root
        self._document = document

    def is_source(self, path: str) -> bool:
        """Is the file of this path, absolute or from where mypy runs, one of the sources?

        What is generated is none: no modules are written from its calls.
        """
        from how_codegen.sources import exclusions, is_source

        sources, own, output = self._settings
        relative = os.path.relpath(path, self._root).replace(os.sep, "/")
        exclude = exclusions(sources, [*self._options.exclude, *own])
        return is_source(relative, sources, exclude) and not relative.startswith(f"{output}/")

    @cached_property
    def _settings(self) -> tuple[list[str], list[str], str]:
        """`sources`, `exclude`, `output`; what cannot be read is the generator's to refuse."""
        import tomllib

        try:
            document = tomllib.loads(self._document.decode())
            table = document["tool"]["how"] if document else {}
        except (ValueError, KeyError, TypeError):
            table = {}
        output = table.get("output") if isinstance(table, dict) else None
        folder = output.strip("/") if isinstance(output, str) else "workflows"
        return _strings(table, "sources") or ["."], _strings(table, "exclude"), folder


def _strings(table: object, key: str) -> list[str]:
    found = table.get(key) if isinstance(table, dict) else None
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
