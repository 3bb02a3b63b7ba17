"""Shows on a terminal that a long run is at work."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

SECONDS = 1.0
"""What takes less shows nothing."""


@contextmanager
def working(text: str, after: float = SECONDS) -> Iterator[None]:
    """Show a text with a spinner while the block runs, once it has taken `after` seconds.

    On standard error, and only where that is a terminal.
    """
    if not sys.stderr.isatty():
        yield
        return
    done = Event()
    thread = Thread(target=_show, args=(text, after, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _show(text: str, after: float, done: Event) -> None:
    if done.wait(after):
        return
    from rich.console import Console  # only for what takes long anyway

    with Console(stderr=True).status(text):
        done.wait()
