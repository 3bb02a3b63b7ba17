"""What commands share: the project that they work on, and how they count."""

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


def other_errors(number: int) -> str:
    """What to add to a summary where the project has type errors of other kinds."""
    return f" ({counted(number, 'other type error')}: run mypy)" if number else ""


def counted(number: int, noun: str) -> str:
    """`1 module`, `2 modules`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
