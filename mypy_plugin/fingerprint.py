"""What identifies this plugin's code: mypy must not reuse what other code of ours has cached."""

from __future__ import annotations

import hashlib
from pathlib import Path

SHARED = ("diagnostics", "mypy_range", "record_files", "records", "sources")
"""The files of `how_codegen` that this plugin consists of too."""


def fingerprint(root: Path) -> str:
    """A digest of the text of every file of the plugin; `root` has both packages.

    The build of a wheel runs this file too, without anything else of the project.
    """
    own = sorted((root / "mypy_plugin").rglob("*.py"))
    shared = [root / "how_codegen" / f"{name}.py" for name in SHARED]
    digest = hashlib.sha256()
    for path in (*own, *shared):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
