"""How a long run is told what it has got to."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Is told what is being done, how many of how many are done already; of 0, they are not counted."""


def silent(what: str, done: int, total: int) -> None:
    """For whom nobody watches."""
