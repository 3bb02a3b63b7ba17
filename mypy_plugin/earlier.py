"""What mypy's cache is compared by: is what an earlier run has checked still true?

It is if this plugin and `[tool.how]` are the same, and the files beside the cache say that the
module was checked to its end.
"""

from __future__ import annotations

import os

from how_codegen.record_files import EMPTY, RECORD, record_directory, record_file, unseal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mypy.options import Options
    from mypy.plugin import ReportConfigContext

RUNTIME = "how_codegen"
"""How the names of the runtime's modules begin: all that the hooks are about is in them."""

_TABLE = b"[tool.how]"
_TYPESHED = f"{os.sep}typeshed{os.sep}"


class EarlierRun:
    """What earlier runs left on disk; `directory` is None where nothing is kept.

    `root` and `document` are the project's folder and its pyproject.toml, if that has `[tool.how]`.
    `begin` is told that mypy stores a module that it has yet to check to its end; it gives whether
    the module will be checked by this plugin. `listen` is called when a module of the runtime is
    found in mypy's cache: only where there is one can there be HOWs.
    """

    def __init__(
        self,
        options: Options,
        version: str,
        begin: Callable[[str, str], bool],
        listen: Callable[[], None],
    ) -> None:
        self.root, self.document = find_table(options.config_file)
        # What the table says, up to the next one, decides which calls must be static.
        table = self.document.partition(_TABLE)[2].partition(b"\n[")[0].strip()
        self._key = f"how-codegen {version}"
        self._own_key = f"{self._key} {table.decode(errors='replace')}" if table else self._key
        self._begin, self._listen = begin, listen
        # The daemon writes no cache of its own, so it must not touch the records of one.
        self.directory = None if options.fine_grained_incremental else record_directory(options)
        self._names: frozenset[str] | None = None
        self._was_asked = False
        self._without_record: frozenset[str] = frozenset()

    def cache_key(self, ctx: ReportConfigContext) -> str | None:
        """What mypy stores with a module, or, to check, compares with what it stored."""
        # mypy asks for every module at the start of a run: nothing here may take long.
        try:
            if ctx.is_check and ctx.id in self._without_record:
                return self._own_key
            if ctx.is_check and ctx.id.startswith(RUNTIME):
                self._listen()
            if ctx.is_check or self._begin(ctx.id, ctx.path):
                if self.directory is None or is_foreign(ctx.path):
                    return self._key
                if not ctx.is_check or self._has(self.directory, ctx.id):
                    return self._own_key
        except Exception as error:  # mypy checks the module, and again the next time
            from mypy_plugin.failures import describe, warn

            warn(f"the mypy plugin failed: {describe(error)}")
        return None

    def is_none(self) -> bool:
        """Is there no earlier run: none that left a file of ours, and nothing in mypy's cache?

        A run without this plugin does not count: what it has cached mypy uses no more.
        """
        return not self._names and not self._was_asked

    def files(self, module: str) -> list[str]:
        """The names of the files that say something of the module."""
        if self._names is None:
            self._names = self._listing()
        if not self._names:
            return []
        return [name for name in (f"{module}{EMPTY}", f"{module}{RECORD}") if name in self._names]

    def _has(self, directory: Path, module: str) -> bool:
        """Is the module finished, and are its messages still true?"""
        self._was_asked = True
        files = self.files(module)
        if files == [f"{module}{RECORD}"]:
            return _is_true(directory, module)
        return files == [f"{module}{EMPTY}"]

    def _listing(self) -> frozenset[str]:
        try:
            names = os.listdir(self.directory) if self.directory else []
        except OSError:
            names = []
        # In one go where all modules are without a record, as they are where no HOW is used.
        text = "\n".join([*names, ""])
        modules = text.split(f"{EMPTY}\n")
        if len(modules) <= len(names) or RUNTIME in text:
            empty = {name[: -len(EMPTY)] for name in names if name.endswith(EMPTY)}
            others = {name.removesuffix(RECORD) for name in names if not name.endswith(EMPTY)}
            modules = [name for name in empty - others if not name.startswith(RUNTIME)]
        self._without_record = frozenset(modules)
        return frozenset(names)


def find_table(config_file: str | None) -> tuple[str, bytes]:
    """The nearest folder whose pyproject.toml has `[tool.how]`, from mypy's configuration upwards,
    and the file's text; where none has it, the folder of the configuration, and nothing.
    """
    start = os.path.dirname(os.path.abspath(config_file or "mypy.ini"))
    folder, below = start, ""
    while folder != below:
        path = f"{folder}/pyproject.toml"
        if os.access(path, os.R_OK):
            with open(path, "rb", buffering=0) as file:
                document = file.read()
            if _TABLE in document:
                return folder, document
        folder, below = os.path.dirname(folder), folder
    return start, b""


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
