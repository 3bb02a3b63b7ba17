"""What mypy's cache is compared by: is what an earlier run has checked still true?

It is if this plugin and `[tool.how]` are the same, and the files beside the cache say that the
module was checked to its end.
"""

from __future__ import annotations

import os

from how_codegen.record_files import EMPTY, RECORD, record_directory, unseal

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
        self._is_listed = False
        self._was_asked = False
        # The modules that have one of the two files; `sure`: those to which no more is to be asked.
        self._empty: set[str] = set()
        self._recorded: set[str] = set()
        self._sure: set[str] = set()

    def cache_key(self, ctx: ReportConfigContext) -> str | None:
        """What mypy stores with a module, or, to check, compares with what it stored."""
        # mypy asks for every module at the start of a run: nothing here may take long.
        module, path, is_check = ctx
        try:
            if is_check:
                if module in self._sure:
                    return self._own_key
                if module.startswith(RUNTIME):
                    self._listen()
            elif not self._begin(module, path):
                return None
            if self.directory is None or is_foreign(path):
                return self._key
            if not is_check or self._has(self.directory, module):
                return self._own_key
        except Exception as error:  # mypy checks the module, and again the next time
            from mypy_plugin.failures import describe, warn

            warn(f"the mypy plugin failed: {describe(error)}")
        return None

    def is_none(self) -> bool:
        """Is there no earlier run: none that left a file of ours, and nothing in mypy's cache?

        A run without this plugin does not count: what it has cached mypy uses no more.
        """
        return not (self._empty or self._recorded or self._was_asked)

    def files(self, module: str) -> list[str]:
        """The names of the files that say something of the module."""
        if not self._is_listed:
            self._list()
        found = [f"{module}{EMPTY}"] if module in self._empty else []
        return [*found, f"{module}{RECORD}"] if module in self._recorded else found

    def _has(self, directory: Path, module: str) -> bool:
        """Is the module finished, and are its messages still true?"""
        self._was_asked = True
        if not self._is_listed:
            self._list()
        if module in self._recorded:
            return module not in self._empty and _is_true(directory, module)
        return module in self._empty

    def _list(self) -> None:
        self._is_listed = True
        try:
            names = os.listdir(self.directory) if self.directory else []
        except OSError:
            return
        # All at once: to ask each name by itself would take several times as long.
        text = "\n".join([*names, ""])
        self._empty = set(text.split(f"{EMPTY}\n"))
        if len(self._empty) <= len(names):  # before some of them stand names of other files
            for some in [one for one in self._empty if "\n" in one]:
                *others, module = some.split("\n")
                self._recorded.update(one.removesuffix(RECORD) for one in others)
                self._empty.remove(some)
                self._empty.add(module)
        self._empty.discard("")
        self._sure = self._empty - self._recorded
        if RUNTIME in text:
            self._sure = {module for module in self._sure if not module.startswith(RUNTIME)}


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
        with open(f"{directory}{os.sep}{module}{RECORD}", "rb", buffering=0) as file:
            places, _ = unseal(file.read())
    except (OSError, ValueError):
        return False
    if not places:
        return True
    from mypy_plugin.places import have_moved

    return not have_moved(places)
