"""What is asked about: a file and a line, in any of the forms in which they are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from how_codegen.errors import HowError


class Asked(msgspec.Struct, frozen=True):
    """A file, as it was written, and a line of it; None for the file as a whole."""

    file: str
    line: int | None

    def path(self, folder: Path) -> Path:
        """The file as an absolute path; it is meant from `folder`."""
        return folder / self.file


#: As Python's tracebacks have it: `File "shop/workflows/best.py", line 31, in best`.
_TRACEBACK = re.compile(r"""File\s+["']?(?P<file>.+?)["']?,\s+line\s+(?P<line>\d+)""")
#: As compilers and editors have it, with a column, or a message after it.
_COLONS = re.compile(r"(?P<file>.+?)(?::(?P<line>\d+)(?::\d+)?(?::.*)?)?", re.DOTALL)


def read_question(words: Sequence[str]) -> Asked:
    """The file and line that the words of a command line ask about.

    Raises:
        HowError: the words are no such question.
    """
    text = " ".join(words).strip()
    found = _TRACEBACK.search(text) or _COLONS.fullmatch(text)
    if found is None:
        raise HowError("no file is given", tip="for example: how where shop/workflows/best.py:31")
    line = int(found["line"]) if found["line"] else None
    if line == 0:
        raise HowError("lines are counted from 1")
    return Asked(found["file"], line)
