"""Every line of every case's modules leads back to the line of the HOW that it is from."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.generate.known_failing import KNOWN_FAILING
from tests.generate.origins import (
    answers,
    number_lines,
    numbered,
)
from tests.generate.projects import new_project

CASES = sorted(
    case for case in (Path(__file__).parent / "cases").iterdir() if case.name not in KNOWN_FAILING
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_numbered_lines(case: Path, tmp_path: Path, warm: Path) -> None:
    """Each line of a HOW says its number in a comment, which its module keeps."""
    project = new_project(tmp_path / "project", warm, {})
    shutil.copytree(case / "project", project.root, dirs_exist_ok=True)
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
