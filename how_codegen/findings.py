"""One message of the checker, as data; its text is only one rendering."""

from __future__ import annotations

import msgspec


class Lines(msgspec.Struct, frozen=True, order=True):
    """The lines of a file from `first` to `last`, counted from 1."""

    path: str
    first: int
    last: int


class Finding(msgspec.Struct, frozen=True, order=True):
    """An error or note at a place. Lines and columns count from 1; 0 where there is none.

    `text` is what mypy itself would print for it, its notes included, under the project's own
    settings for messages. `about` are the lines that are to blame, where those are elsewhere.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    severity: str
    code: str | None
    message: str
    notes: tuple[str, ...] = ()
    text: str = ""
    about: Lines | None = None

    @property
    def is_error(self) -> bool:
        """Errors count; notes on their own do not."""
        return self.severity == "error"
