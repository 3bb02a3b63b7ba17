"""Shows on a terminal that a long run is at work, and how far it has got."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from how_codegen.progress import Progress, silent

SECONDS = 1.0
"""What takes less shows nothing."""
_BETWEEN = 0.1
"""Seconds from one look at how far it has got to the next."""


@contextmanager
def working(text: str, after: float = SECONDS) -> Iterator[Progress]:
    """Show a text with a spinner while the block runs, once it has taken `after` seconds.

    The block may say what it does now instead, and how much of it is done. On standard error, and
    only where that is a terminal.
    """
    if not sys.stderr.isatty():
        yield silent
        return
    shown = _Shown(text)
    thread = Thread(target=shown.show, args=(after,), daemon=True)
    thread.start()
    try:
        yield shown.tell
    finally:
        shown.done.set()
        thread.join()


class _Shown:
    """What is to be shown: told by one thread, and looked at by another."""

    def __init__(self, text: str) -> None:
        self.done = Event()
        self._told = (text, 0, 0)

    def tell(self, what: str, done: int, total: int) -> None:
        """Say what is being done."""
        self._told = (what, done, total)

    def show(self, after: float) -> None:
        """Show it from a moment on until all is done."""
        if self.done.wait(after):
            return
        from rich.console import Console  # only for what takes long anyway

        with Console(stderr=True).status(self._text()) as status:
            while not self.done.wait(_BETWEEN):
                status.update(self._text())

    def _text(self) -> str:
        what, done, total = self._told
        return f"{what}: {done:,} of {total:,}" if total else what
