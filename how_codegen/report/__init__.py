"""What `how check` prints: the same findings in one of several formats.

Each format is a file of its own, with one pure function from a `Report` to text.
"""

from __future__ import annotations

from how_codegen.report.contents import Report
from how_codegen.report.github import as_github
from how_codegen.report.json import as_json
from how_codegen.report.sarif import as_sarif
from how_codegen.report.text import as_text

__all__ = ["Report", "render"]

_RENDERERS = {"text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif}


def render(report: Report, output_format: str) -> str:
    """The report in a format that `how check --output-format` knows, whole lines only."""
    return _RENDERERS[output_format](report)
