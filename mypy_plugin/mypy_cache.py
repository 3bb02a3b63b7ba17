"""The one thing that this plugin changes in mypy's cache: it makes mypy forget a module's errors.

mypy stores what it knows of a module before it checks function bodies, and its errors after that.
Killed in between, it would serve the errors of an earlier run. Without any, it checks again.
"""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING

from mypy.build import create_metastore, get_cache_names, get_meta_ex_name

if TYPE_CHECKING:
    from mypy.metastore import MetadataStore
    from mypy.options import Options

_ERRORS = ".meta_ex."


class CachedErrors:
    """The errors of an earlier run, as they stand in mypy's cache: files or databases."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._is_usable = True
        self._there: frozenset[str] | None = None

    def forget(self, module: str, path: str) -> None:
        """Remove the errors of a module that has been checked again."""
        if not self._is_usable:
            return
        try:
            if self._there is None:
                # Before this process stores any: a run without a cache of old has none.
                with closing(self._opened()) as store:
                    self._there = frozenset(name for name in store.list_all() if _ERRORS in name)
            if self._there:
                meta_file, _, _ = get_cache_names(module, path, self._options)
                errors_file = get_meta_ex_name(meta_file)
                if errors_file in self._there:
                    self._remove(errors_file)
        except Exception:  # a database that mypy itself has locked, say: nothing is lost by it
            self._is_usable = False

    def _remove(self, errors_file: str) -> None:
        # Closed at once: a database that mypy is not the last to close needs a repair.
        with suppress(FileNotFoundError), closing(self._opened()) as store:
            store.remove(errors_file)
            store.commit_path(errors_file)

    def _opened(self) -> MetadataStore:
        # As a worker of mypy does it: beside the one that has prepared the databases.
        store = create_metastore(self._options, parallel_worker=True)
        if not self._options.num_workers:
            # Nobody but this very process can hold a lock: it is no use to wait.
            for database in getattr(store, "dbs", ()):
                database.execute("PRAGMA busy_timeout = 0")
        return store
