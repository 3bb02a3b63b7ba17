"""The mypy plugin: `plugins = mypy_plugin` in any mypy configuration.

mypy hashes only this file and `__version__` into its plugin snapshot, so the version is made of
the text of every file that the plugin consists of: a cache never outlives the code that wrote it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mypy.plugin import Plugin

_HERE = Path(__file__).parent
#: What the plugin imports of the generator's package.
SHARED = ("diagnostics", "mypy_range", "record_files", "records", "sources")


def _fingerprint() -> str:
    own = sorted(_HERE.glob("*.py"))
    shared = [_HERE.parent / "how_codegen" / f"{name}.py" for name in SHARED]
    digest = hashlib.sha256()
    for path in (*own, *shared):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


__version__ = _fingerprint()


def plugin(version: str) -> type[Plugin]:
    """The plugin class, as mypy asks for it; `version` is mypy's own."""
    from mypy_plugin.entry import plugin_class

    return plugin_class(version)
