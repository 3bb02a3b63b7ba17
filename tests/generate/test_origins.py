"""Every line of every case's modules leads back to the line of the HOW that it is from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generate.case_projects import CASES, case_project
from tests.generate.known_failing import KNOWN_FAILING
from tests.generate.origins import (
    answers,
    number_lines,
    numbered,
)

PASSING = [case for case in CASES if case.name not in KNOWN_FAILING]


@pytest.mark.parametrize("case", PASSING, ids=lambda case: case.name)
def test_numbered_lines(case: Path, tmp_path: Path, warm: Path) -> None:
    """Each line of a HOW says its number in a comment, which its module keeps."""
    project = case_project(case, tmp_path / "project", warm)
    for file in project.root.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        if "define.how" in text:
            file.write_text(number_lines(text), encoding="utf-8")
    project.generated()
    seen = 0
    for name in project.modules():
        for number, line, answer in answers(project, name):
            wanted = numbered(line)
            if wanted is not None:
                seen += 1
                assert answer.origin is not None
                found = numbered(answer.origin.path.read_text().split("\n")[answer.origin.line - 1])
                assert (name, number, line, wanted) == (name, number, line, found)
    assert seen > 0
