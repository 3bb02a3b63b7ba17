"""What can go wrong outside the checked code: said in one line, with what to do about it."""

from __future__ import annotations


class HowError(Exception):
    """A usage or configuration error: the command line shows it and exits with 2.

    `place` is `file` or `file:line` where there is one; `tip` says what to do.
    """

    def __init__(self, message: str, *, tip: str | None = None, place: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.tip = tip
        self.place = place

    def __str__(self) -> str:
        text = f"{self.place}: {self.message}" if self.place else self.message
        return f"{text}\n  {self.tip}" if self.tip else text
