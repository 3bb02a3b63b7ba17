"""Which versions of mypy this version works with: the one statement of it in the code.

The same as the requirement in pyproject.toml, which a test compares with this.
"""

from __future__ import annotations

#: The oldest and the newest series, as major and minor version.
OLDEST = (2, 4)
NEWEST = (2, 4)


def is_supported(version: str) -> bool:
    """Is this version of mypy (`2.4.1`, or a development version) one of those?"""
    major, minor, *_ = [*version.partition("+")[0].split("."), "0"]
    if not (major.isdecimal() and minor.isdecimal()):
        return False
    return OLDEST <= (int(major), int(minor)) <= NEWEST


def shown() -> str:
    """The range as a reader says it."""
    oldest, newest = (".".join(map(str, series)) for series in (OLDEST, NEWEST))
    return oldest if oldest == newest else f"{oldest} to {newest}"


def requirement() -> str:
    """The range as an installer understands it."""
    oldest, next_one = ".".join(map(str, OLDEST)), f"{NEWEST[0]}.{NEWEST[1] + 1}"
    return f"mypy>={oldest},<{next_one}"
