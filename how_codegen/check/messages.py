"""mypy's messages, as findings with the lines that a plain `mypy` would print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from how_codegen.check.mypy_setup import MypySetup
from how_codegen.findings import Finding
from how_codegen.record_files import OVERLAY_PREFIX


class _MypyMessage(msgspec.Struct, frozen=True):
    """One line of mypy's JSON output; columns count from 0."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    hint: str | None
    code: str | None
    severity: str


def findings_in(setup: MypySetup, lines: Sequence[str], *, fatal: bool) -> Iterator[Finding]:
    """The findings in the lines of mypy's JSON output; `fatal`: it had to stop."""
    decoder = msgspec.json.Decoder(_MypyMessage)
    for line in lines:
        try:
            message = decoder.decode(line)
            if OVERLAY_PREFIX not in message.file:  # what is not written yet is nobody's mistake
                yield _finding(setup, message)
        except msgspec.DecodeError:  # mypy prints what is about no file as plain text
            path = line.partition(": error: ")[0] if ": error: " in line else ""
            severity = "error" if fatal else "note"
            yield Finding(path, 0, 0, 0, 0, severity, None, line, (), line)


def _finding(setup: MypySetup, message: _MypyMessage) -> Finding:
    notes = tuple(message.hint.split("\n")) if message.hint else ()
    place = (message.file, message.line, message.column, message.end_line, message.end_column)
    texts = setup.as_mypy_prints(
        [
            (*place, message.severity, message.message, message.code),
            *((*place, "note", note, None) for note in notes),
        ]
    )
    return Finding(
        message.file,
        max(message.line, 0),
        message.column + 1,
        max(message.end_line, 0),
        max(message.end_column, 0),
        message.severity,
        message.code,
        message.message,
        notes,
        "\n".join(texts),
    )
