"""What every format is rendered from: findings, their notes, and the folders that paths need."""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple

import msgspec

from how_codegen import diagnostics
from how_codegen.findings import Finding

#: mypy's own page about one of its codes; it leads on from any code that it does not know.
_MYPY_PAGE = "https://mypy.readthedocs.io/en/stable/_refs.html#code-"

#: How a note says where something is: `... (nlp/tasks.py:31)`, `here: nlp/hows.py:12`.
_PLACE = re.compile(r"(?:\((?P<inside>[^()\n]+):(?P<line>\d+)\)|here: (?P<after>.+):(?P<at>\d+))$")


class Note(NamedTuple):
    """A note of a finding, and the place that it names, if it names one."""

    message: str
    path: str = ""
    line: int = 0


class Report(msgspec.Struct, frozen=True):
    """Findings, and where their paths are.

    `root` is the project's folder, in which the findings' paths are meant; `base` the folder that
    a reader of the report resolves paths in: the checkout on a build server, else the same one.
    Both are absolute, with `/` between the parts.
    """

    findings: tuple[Finding, ...]
    root: str
    base: str

    def absolute(self, path: str) -> str:
        """A finding's path as an absolute one."""
        return posixpath.normpath(posixpath.join(self.root, path))

    def relative(self, path: str) -> str:
        """A finding's path from `base`; absolute for a file that is not below it."""
        absolute = self.absolute(path)
        below = self.base.rstrip("/") + "/"
        return absolute.removeprefix(below)


def notes_of(finding: Finding) -> list[Note]:
    """The notes of a finding, with their places."""
    return [_note(message) for message in finding.notes]


def _note(message: str) -> Note:
    found = _PLACE.search(message)
    if found is None:
        return Note(message)
    return Note(message, found["inside"] or found["after"], int(found["line"] or found["at"]))


def end_of(finding: Finding) -> tuple[int, int] | None:
    """Line and column of the first character after what a finding is about, counted from 1."""
    line, column = finding.end_line, finding.end_column + 1
    return (line, column) if (line, column) > (finding.line, finding.column) else None


def our_code(name: str | None) -> diagnostics.Code | None:
    """The code of ours of this name."""
    return next((code for code in diagnostics.CODES if code.name == name), None)


def page_of(code: str | None) -> str | None:
    """The page on the web about a code of mypy's; ours are explained by `how explain`."""
    return None if code is None or our_code(code) is not None else f"{_MYPY_PAGE}{code}"
