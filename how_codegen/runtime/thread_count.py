"""How many threads run the sync functions of one event loop."""

from __future__ import annotations

VARIABLE = "HOW_THREADS"

_chosen: int | None = None


def set_thread_count(count: int | None) -> None:
    """Set how many sync functions of one event loop may run at the same time.

    It holds for all event loops from the next call on; threads above it end when they are idle.

    Args:
        count: the number of threads; None: HOW_THREADS, or else the default, decides again.

    Raises:
        ValueError: `count` is less than 1.
    """
    global _chosen
    if count is not None and count < 1:
        raise ValueError(f"the number of threads must be at least 1, not {count}")
    _chosen = count


def thread_count() -> int:
    """Return how many sync functions of one event loop may run at the same time.

    It is what `set_thread_count` was given, or else the environment variable HOW_THREADS, or else
    the number of processors plus 4, at most 32.

    Raises:
        ValueError: HOW_THREADS is not a whole number of at least 1.
    """
    if _chosen is not None:
        return _chosen
    import os

    text = os.environ.get(VARIABLE)
    if not text:
        return min(32, (os.cpu_count() or 1) + 4)
    if not text.strip().isdecimal() or int(text) < 1:
        raise ValueError(f"{VARIABLE} must be a whole number of at least 1, not {text!r}")
    return int(text)
