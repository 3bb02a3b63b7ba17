"""The mypy plugin: `plugins = mypy_plugin` in any mypy configuration.

mypy hashes only this file and `__version__` into its plugin snapshot, so the version is made of
the text of every file that the plugin consists of: a cache never outlives the code that wrote it.
"""

from __future__ import annotations

import os
from binascii import crc32
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mypy.plugin import Plugin

_HERE = os.path.dirname(__file__)
_SHARED = os.path.join(os.path.dirname(_HERE), "how_codegen")
#: What the plugin imports of the generator's package.
SHARED = ("diagnostics", "mypy_range", "record_files", "records", "sources")


def _fingerprint() -> str:
    own = [os.path.join(_HERE, name) for name in sorted(os.listdir(_HERE)) if name.endswith(".py")]
    shared = [f"{_SHARED}{os.sep}{name}.py" for name in SHARED]
    checksum = 0
    for path in (*own, *shared):
        with open(path, "rb", buffering=0) as file:
            checksum = crc32(file.read(), crc32(os.path.basename(path).encode(), checksum))
    return f"{checksum:08x}"


__version__ = _fingerprint()


def plugin(version: str) -> type[Plugin]:
    """The plugin class, as mypy asks for it; `version` is mypy's own."""
    from mypy_plugin.entry import plugin_class

    return plugin_class(version)
