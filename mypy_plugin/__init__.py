"""The mypy plugin: `plugins = mypy_plugin` in any mypy configuration.

mypy hashes only this file and `__version__` into its plugin snapshot, so the version is made of
the text of every file that the plugin consists of: a cache never outlives the code that wrote it.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mypy.plugin import Plugin


def _version() -> str:
    folder = __file__.removesuffix("__init__.py")
    try:
        # A wheel has it ready: reading all files takes longer than all else at start-up.
        with open(f"{folder}FINGERPRINT", "rb", buffering=0) as file:
            return file.read().decode()
    except FileNotFoundError:
        from pathlib import Path

        from mypy_plugin.fingerprint import fingerprint

        return fingerprint(Path(folder).parent)


__version__ = _version()


def plugin(version: str) -> type[Plugin]:
    """The plugin class, as mypy asks for it; `version` is mypy's own."""
    from mypy_plugin.entry import plugin_class

    return plugin_class(version)
