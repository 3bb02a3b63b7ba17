"""Text: each finding as mypy itself prints it."""

from __future__ import annotations

from how_codegen.report.contents import Report


def as_text(report: Report) -> str:
    """The findings as lines for people, their notes below them."""
    return "".join(f"{finding.text}\n" for finding in report.findings)
