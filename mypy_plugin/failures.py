"""What a failure of this plugin itself reads like, and where it is said."""

from __future__ import annotations

import sys
import traceback

_LONGEST = 200

_said: set[str] = set()


def describe(error: Exception) -> str:
    """The failure on one line, with what makes a report of it useful."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    what = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST]
    return (
        f"{what} ({where.name}, line {where.lineno}). Please report this to the how-codegen project"
    )


def warn(text: str) -> None:
    """Say something that is about no line of code: once, and not in mypy's workers as well."""
    if text not in _said and "mypy.build_worker" not in sys.modules:
        _said.add(text)
        print(f"how-codegen: {text}", file=sys.stderr)
