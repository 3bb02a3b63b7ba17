"""The beginning and the end of each module that a run checks, whether it has HOWs or not.

All that a run in which no HOW can be needs beside `entry.py`: so this imports no more than it must.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy_plugin.facts import facts_of, record_of
from mypy_plugin.store import RecordStore

if TYPE_CHECKING:
    from mypy.nodes import MypyFile
    from mypy.options import Options
    from mypy.plugin import Plugin

    from mypy_plugin.earlier import EarlierRun


class CheckedModules:
    """Keeps of each checked module what is to be kept; `plugin` is the one that mypy knows."""

    def __init__(self, plugin: Plugin, options: Options, earlier: EarlierRun) -> None:
        self._plugin = plugin
        self.store = RecordStore(options, earlier)

    def known(self) -> dict[str, MypyFile]:
        """All modules of the run, by name."""
        return self._plugin._modules or {}

    def finish_other(self, file: MypyFile) -> set[str]:
        """Finish a module in which no hook saw anything: most have nothing to record.

        It stands for mypy's `get_additional_indirect_deps`, and so adds no dependencies.
        """
        try:
            facts = facts_of(file, self.known())
            if facts is None:
                self.store.write_empty(file.fullname, path=file.path)
            else:
                self.store.write(record_of(file, facts), set(), path=file.path)
        except Exception as error:
            from mypy_plugin.failures import describe, warn

            warn(f"the mypy plugin failed: {describe(error)}")
        return set()
