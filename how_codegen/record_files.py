"""Where records are on disk: what the plugin that writes them and the reader must agree on.

A leaf of its own, without the record types: the plugin needs it in every run of mypy, and those
only where there is something to record.
"""

from __future__ import annotations

import os
from pathlib import Path

DIRECTORY_VARIABLE = "HOW_CODEGEN_RECORDS"
"""The environment variable that names another directory, for runs without a cache of mypy's."""

OVERLAY_PREFIX = "how-overlay-"
"""How the temporary folder of files that are not written yet begins: no place to show a user."""

NOTHING = b"-"
"""The content of a module's file that has nothing to record. An empty file is a torn one."""


def record_directory(cache_dir: str, python_version: tuple[int, int]) -> Path | None:
    """The directory of the records that belong to a cache of mypy's; None where there is none."""
    override = os.environ.get(DIRECTORY_VARIABLE)
    if override:
        return Path(override)
    if cache_dir == os.devnull:
        return None
    major, minor = python_version
    return Path(cache_dir) / f"{major}.{minor}" / "how-codegen"


def record_file(directory: Path, module: str) -> Path:
    """The file of a module's record."""
    return directory / f"{module}.json"
