"""The project that a command works on."""

from __future__ import annotations

import os
from pathlib import Path

from how_codegen.settings import Settings, load_settings


def enter_project() -> Settings:
    """The settings of the project around the current folder, which becomes its root.

    mypy looks for its configuration, and names files, from the current folder.
    """
    settings = load_settings(Path.cwd())
    os.chdir(settings.root)
    return settings


def counted(number: int, noun: str) -> str:
    """`1 module`, `2 modules`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
