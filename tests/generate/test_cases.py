"""Each folder of `cases` is a project and the modules that it must get.

`project/` has the sources, which `case_projects.py` puts over those of `shared/`; `expected/` has
the generated modules; `agree.py`, where there is one, runs each HOW call's own object and its
generated workflow and asserts that they agree.
`pytest tests/generate --update` writes what is generated to `expected/`, to be read before it is
kept. A case that is known to fail has no `expected/` yet: there is more than one right module.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.generate.case_projects import CASES, case_project
from tests.generate.known_failing import KNOWN_FAILING, known_failing
from tests.generate.origins import assert_same_statements
from tests.generate.projects import Project


def _parameter(case: Path) -> object:
    reason = KNOWN_FAILING.get(case.name)
    marks = [known_failing(reason)] if reason else []
    return pytest.param(case, id=case.name, marks=marks)


def _expected(case: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted((case / "expected").glob("*.py"))}


def _update(case: Path, found: dict[str, bytes]) -> None:
    shutil.rmtree(case / "expected", ignore_errors=True)
    (case / "expected").mkdir()
    for name, text in found.items():
        (case / "expected" / name).write_bytes(text)


def _assert_clean(project: Project) -> None:
    for name, text in project.modules().items():
        compile(text, name, "exec")
    assert [] == project.mypy()
    assert [] == project.mypy_without_plugin()
    assert "" == project.ruff("check")
    assert "" == project.ruff("format", "--check")


def _assert_settled(project: Project) -> None:
    before = project.snapshot()
    project.generated()
    checked = project.how("generate", "--check")
    assert (0, "") == (checked.code, checked.out)
    assert before == project.snapshot()


@pytest.mark.parametrize("case", [_parameter(case) for case in CASES])
def test_case(case: Path, tmp_path: Path, warm: Path, request: pytest.FixtureRequest) -> None:
    project = case_project(case, tmp_path / "project", warm)
    project.generated()
    if case.name not in KNOWN_FAILING:
        if request.config.getoption("--update"):
            _update(case, project.modules())
        assert _expected(case) == project.modules()
    if (case / "agree.py").exists():
        assert "" == project.run(case / "agree.py")
    for name in project.modules():
        assert_same_statements(project, name)
    _assert_clean(project)
    _assert_settled(project)


def test_known_failing_cases_exist() -> None:
    assert {case.name for case in CASES} >= KNOWN_FAILING.keys()
