"""GitHub: workflow commands, which a build shows as annotations beside the lines."""

from __future__ import annotations

from how_codegen.findings import Finding
from how_codegen.report.contents import Report, end_of


def as_github(report: Report) -> str:
    """One `::error` command, on a line of its own, for each finding."""
    return "".join(f"{_command(report, finding)}\n" for finding in report.findings)


def _command(report: Report, finding: Finding) -> str:
    properties = {"title": finding.code or "mypy", **_place(report, finding)}
    shown = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = "\n".join((finding.message, *finding.notes))
    return f"::error {shown}::{_data(message)}"


def _place(report: Report, finding: Finding) -> dict[str, object]:
    if not finding.path:
        return {}
    place: dict[str, object] = {"file": report.relative(finding.path)}
    if not finding.line:
        return place
    place["line"] = finding.line
    end_line, end_column = end_of(finding) or (finding.line, 0)
    place["endLine"] = end_line
    # Columns are for one line: GitHub refuses a command that has them where the lines differ.
    if end_line == finding.line and finding.column:
        place["col"] = finding.column
        if end_column:
            place["endColumn"] = end_column
    return place


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
