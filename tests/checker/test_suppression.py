"""Our error codes are silenced in the ways that mypy's own are."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from .mypy_project import mypy_lines, write_project

WRONG = "wrong = compose(length, length)"
ERROR = 'instances.py:5: error: "length" does not fit slot "second" of HOW "compose": '


@pytest.fixture
def project(tmp_path: Path, libraries: Path) -> Path:
    shutil.copytree(libraries, tmp_path / ".mypy_cache")
    return write_project(tmp_path)


def _comment(project: Path, line: str, comment: str) -> None:
    file = project / "instances.py"
    text = file.read_text()
    assert line in text
    file.write_text(text.replace(line, f"{line}  # {comment}"))


@pytest.mark.parametrize("comment", ["type: ignore", "type: ignore[how-typevar]"])
def test_ignore_comment(project: Path, comment: str) -> None:
    _comment(project, WRONG, comment)
    assert mypy_lines(project) == ()
    assert mypy_lines(project) == ()


def test_ignore_comment_for_another_code(project: Path) -> None:
    _comment(project, WRONG, "type: ignore[how-arg]")
    lines = mypy_lines(project)
    assert 'instances.py:5: error: Unused "type: ignore" comment  [unused-ignore]' in lines
    assert [line for line in lines if line.startswith(ERROR)]


def test_unused_ignore_comment(project: Path) -> None:
    _comment(project, WRONG, "type: ignore[how-typevar]")
    _comment(project, "right = compose(length, spell)", "type: ignore[how-typevar]")
    unused = ('instances.py:4: error: Unused "type: ignore" comment  [unused-ignore]',)
    assert unused == mypy_lines(project)
    assert unused == mypy_lines(project)


def test_code_disabled_on_the_command_line(project: Path) -> None:
    assert mypy_lines(project, "--disable-error-code", "how-typevar") == ()
    assert mypy_lines(project)[0].startswith(ERROR)
    assert mypy_lines(project, "--disable-error-code=how-arg")[0].startswith(ERROR)


def test_code_disabled_in_the_configuration(project: Path) -> None:
    section = "[mypy-instances]\ndisable_error_code = how-typevar\n"
    (project / "mypy.ini").write_text((project / "mypy.ini").read_text() + section)
    assert mypy_lines(project) == ()


def test_code_disabled_in_the_file(project: Path) -> None:
    file = project / "instances.py"
    file.write_text('# mypy: disable-error-code="how-typevar"\n' + file.read_text())
    assert mypy_lines(project) == ()


def test_unknown_code_is_refused(project: Path) -> None:
    with pytest.raises(AssertionError, match="how-nonsense"):
        mypy_lines(project, "--disable-error-code", "how-nonsense")


def test_json(project: Path) -> None:
    [line] = mypy_lines(project, "--output=json")
    found = json.loads(line)
    assert (found["code"], found["line"], found["column"]) == ("how-typevar", 5, 24)
    assert len(found["hint"].splitlines()) == 3
