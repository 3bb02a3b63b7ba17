"""JSON: one array with an object for each finding; docs/output-formats.md describes it."""

from __future__ import annotations

import json

from how_codegen.findings import Finding
from how_codegen.report.contents import Note, Report, end_of, notes_of, page_of


def as_json(report: Report) -> str:
    """The findings as one array, in the order in which text has them."""
    # Escapes what is not ASCII: the encoding of standard output may not have it.
    return json.dumps([_object(report, item) for item in report.findings], indent=2) + "\n"


def _object(report: Report, finding: Finding) -> dict[str, object]:
    end = end_of(finding)
    return {
        "code": finding.code,
        "message": finding.message,
        "filename": report.absolute(finding.path) if finding.path else None,
        "location": _location(finding.line, finding.column),
        "end_location": None if end is None else _location(*end),
        "severity": finding.severity,
        "notes": [_note(report, note) for note in notes_of(finding)],
        "url": page_of(finding.code),
    }


def _note(report: Report, note: Note) -> dict[str, object]:
    return {
        "message": note.message,
        "filename": report.absolute(note.path) if note.path else None,
        "location": _location(note.line, 1),
    }


def _location(line: int, column: int) -> dict[str, int] | None:
    return {"row": line, "column": max(column, 1)} if line else None
