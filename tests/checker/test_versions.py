"""The checked code may be for a newer Python than the one that mypy runs on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mypy_plugin import places

from .expectations import expected, printed
from .forked import run_forked
from .mypy_project import INI, run_mypy, write_project

MISTAKES = Path(__file__).parent / "versions" / "mistakes.py"


@pytest.mark.parametrize("version", ["3.12", "3.13", "3.14"])
def test_type_parameters(tmp_path: Path, version: str) -> None:
    shutil.copy(MISTAKES, tmp_path)
    (tmp_path / "mypy.ini").write_text(INI)
    flags = [f"--python-version={version}", "--show-column-numbers"]
    cold = run_forked(tmp_path, *flags)
    assert expected(MISTAKES.read_text()) == printed("\n".join(cold.lines))["mistakes.py"]
    assert cold == run_forked(tmp_path, *flags)
    assert list(cold.records) == ["mistakes.record"]


def test_each_version_has_its_own_records(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    older, newer = run_mypy(project), run_mypy(project, "--python-version=3.14")
    assert older == newer
    (project / ".mypy_cache" / "3.14" / "how-codegen" / "instances.record").unlink()
    assert older == run_mypy(project)
    assert newer == run_mypy(project, "--python-version=3.14")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("compose", 8),
        ("Tools", 23),
        ("Tools.count", 26),
        ("two_types", 35),
        ("missing", None),
        ("Tools.length", None),
    ],
)
def test_place_in_syntax_that_this_python_may_not_know(path: str, line: int | None) -> None:
    found = places.find(str(MISTAKES), path)
    assert line == (found.line if found else None)
    assert line == places._line_of_text(str(MISTAKES), path)
