"""What `how check` prints: the same findings in one of several formats.

Each format is a file of its own, with one pure function from a `Report` to text.
"""

from __future__ import annotations

from how_codegen.report.contents import Report
from how_codegen.report.text import as_text

__all__ = ["Report", "render"]


def render(report: Report, output_format: str) -> str:
    """The report in a format that `how check --output-format` knows, whole lines only."""
    match output_format:  # one is asked for: the others need not be there
        case "json":
            from how_codegen.report.json import as_json

            return as_json(report)
        case "github":
            from how_codegen.report.github import as_github

            return as_github(report)
        case "sarif":
            from how_codegen.report.sarif import as_sarif

            return as_sarif(report)
    return as_text(report)
