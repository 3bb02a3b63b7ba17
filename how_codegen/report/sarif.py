"""SARIF 2.1.0: one run, with a rule for each code."""

from __future__ import annotations

import json
import os
from pathlib import PurePath
from urllib.parse import quote

from how_codegen import __version__
from how_codegen.diagnostics import CODES
from how_codegen.explanations import Explanation, explanation_of
from how_codegen.explanations.page import markdown, plain_text
from how_codegen.findings import Finding
from how_codegen.report.contents import Report, end_of, notes_of, page_of

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT = "%SRCROOT%"


def as_sarif(report: Report) -> str:
    """The findings as a SARIF log."""
    used = {finding.code for finding in report.findings if finding.code}
    ours = [code.name for code in CODES]
    rules = [*ours, *sorted(used.difference(ours))]
    run = {
        "tool": {
            "driver": {
                "name": "how-codegen",
                "version": __version__,
                "rules": [_rule(code) for code in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The folder that is checked out, or the project's."}}
        },
        "results": [_result(report, finding, rules) for finding in report.findings],
    }
    # Escapes what is not ASCII: the encoding of standard output may not have it.
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: str) -> dict[str, object]:
    explanation = explanation_of(code)
    if explanation is None:  # one of mypy's own
        rule: dict[str, object] = {"id": code, "shortDescription": {"text": f"mypy's {code}"}}
        page = page_of(code)
        return {**rule, "helpUri": page} if page else rule
    return {
        "id": code,
        "name": _pascal_case(code),
        "shortDescription": {"text": f"Reported when {explanation.code.summary}."},
        "fullDescription": {"text": _description(explanation)},
        "help": {"text": plain_text(explanation), "markdown": markdown(explanation)},
        "defaultConfiguration": {"level": "error"},
    }


def _description(explanation: Explanation) -> str:
    return "\n\n".join(explanation.meaning)


def _pascal_case(code: str) -> str:
    return "".join(part.capitalize() for part in code.split("-"))


def _result(report: Report, finding: Finding, rules: list[str]) -> dict[str, object]:
    result: dict[str, object] = {}
    if finding.code:
        result |= {"ruleId": finding.code, "ruleIndex": rules.index(finding.code)}
    result |= {
        "level": "error" if finding.is_error else "note",
        "message": {"text": "\n".join((finding.message, *finding.notes))},
    }
    if finding.path:
        place = {"artifactLocation": _artifact(report, finding.path), **_region(finding)}
        result["locations"] = [{"physicalLocation": place}]
    related = _related(report, finding)
    return {**result, "relatedLocations": related} if related else result


def _related(report: Report, finding: Finding) -> list[dict[str, object]]:
    """The places that the notes mention."""
    mentioned = [note for note in notes_of(finding) if note.path]
    return [
        {
            "id": number,
            "physicalLocation": {
                "artifactLocation": _artifact(report, note.path),
                "region": {"startLine": note.line},
            },
            "message": {"text": note.message},
        }
        for number, note in enumerate(mentioned, 1)
    ]


def _region(finding: Finding) -> dict[str, object]:
    if not finding.line:
        return {}
    region = {"startLine": finding.line}
    if finding.column:
        region["startColumn"] = finding.column
    end = end_of(finding)
    if end is not None:
        region["endLine"], region["endColumn"] = end
    return {"region": region}


def _artifact(report: Report, path: str) -> dict[str, str]:
    relative = report.relative(path)
    if PurePath(relative).is_absolute():  # of another place than the checkout
        return {"uri": f"file://{_encoded(relative)}"}
    return {"uri": _encoded(relative), "uriBaseId": _ROOT}


def _encoded(path: str) -> str:
    # A name need not be UTF-8. `/` alone stays: a colon in the first part would be a scheme.
    return quote(os.fsencode(path), safe="/")
