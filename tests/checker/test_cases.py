"""Each file or folder in `cases/right` and `cases/wrong` says beside its lines what mypy prints.

One in `cases/several` has several mistakes; each in `cases/wrong` has one.

`cases/newer` and `cases/newer_wrong` are in the syntax of later Pythons, and checked as for
Python 3.13.
All are checked in one run; `nlp` has the HOWs and routines that many of them use.
"""

from __future__ import annotations

import os
import shutil
from contextlib import chdir
from pathlib import Path

import mypy.api
import pytest
from _pytest.mark import ParameterSet

from .expectations import Message, expected, printed, rewritten

CASES = Path(__file__).parent / "cases"
FILES = [path.relative_to(CASES).as_posix() for path in sorted(CASES.rglob("*.py"))]
WRONG = [
    pytest.param(path, id=path.stem)
    for folder in ("wrong", "newer_wrong")
    for path in sorted((CASES / folder).iterdir())
    if path.name != "__pycache__"
]

#: Cases with the right expectation that the plugin does not meet yet.
KNOWN_FAILING: frozenset[str] = frozenset([])

_CONFIGURATION = """\
[mypy]
strict = true
plugins = mypy_plugin
show_column_numbers = true
show_error_end = false
pretty = false
error_summary = false
explicit_package_bases = true
"""


def _is_failing(file: str) -> bool:
    return file.removesuffix(".py") in KNOWN_FAILING


def _parameter(file: str) -> ParameterSet:
    marks = [pytest.mark.xfail(strict=True)] if _is_failing(file) else []
    return pytest.param(file, id=file.removesuffix(".py"), marks=marks)


@pytest.fixture(scope="module")
def messages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Message]]:
    """What mypy prints of all cases, checked in one run; those in newer syntax in another."""
    project = tmp_path_factory.mktemp("cases") / "project"
    shutil.copytree(CASES, project, ignore=shutil.ignore_patterns("__pycache__"))
    (project / "mypy.ini").write_text(_CONFIGURATION)
    cache = f"--cache-dir={project.parent / 'cache'}"
    with chdir(project):
        mypy_options = ["--config-file=mypy.ini", cache]
        output, errors, _ = mypy.api.run([*mypy_options, "--exclude=^newer", "."])
        newer = [*mypy_options, "--python-version=3.13", "newer", "newer_wrong"]
        newer_output, newer_errors, _ = mypy.api.run(newer)
    assert not errors + newer_errors
    return printed(output) | printed(newer_output)


@pytest.mark.parametrize("file", [_parameter(file) for file in FILES])
def test_case(
    file: str, messages: dict[str, list[Message]], request: pytest.FixtureRequest
) -> None:
    case = CASES / file
    found = messages.get(file.replace("/", os.sep), [])
    if request.config.getoption("--update") and not _is_failing(file):
        case.write_text(rewritten(case.read_text(), found))
    else:
        assert expected(case.read_text()) == found


@pytest.mark.parametrize(
    "file", [file for file in FILES if not file.startswith(("wrong/", "newer_wrong/", "several/"))]
)
def test_right_case_expects_no_error(file: str) -> None:
    assert [m for m in expected((CASES / file).read_text()) if m.text.startswith("error")] == []


@pytest.mark.parametrize("case", WRONG)
def test_wrong_case_expects_one_error(case: Path) -> None:
    files = sorted(case.rglob("*.py")) if case.is_dir() else [case]
    texts = [message.text for file in files for message in expected(file.read_text())]
    assert len([text for text in texts if text.startswith("error")]) == 1


def test_known_failing_cases_exist() -> None:
    assert {file for file in FILES if _is_failing(file)} == {f"{name}.py" for name in KNOWN_FAILING}
