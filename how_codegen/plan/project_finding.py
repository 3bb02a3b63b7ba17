"""Findings that need the whole project, which mypy never sees: worded as it words its own."""

from __future__ import annotations

from how_codegen.diagnostics import Code
from how_codegen.findings import Finding
from how_codegen.records import Span


def project_finding(
    path: str, span: Span, code: Code, message: str, notes: tuple[str, ...] = ()
) -> Finding:
    """An error at a place, and the notes below it."""
    place = f"{path}:{span.line}"
    lines = [f"{place}: error: {message}  [{code.name}]"]
    lines += [f"{place}: note: {note}" for note in notes]
    return Finding(
        path,
        span.line,
        span.column + 1,
        span.end_line,
        span.end_column,
        "error",
        code.name,
        message,
        notes,
        "\n".join(lines),
    )
