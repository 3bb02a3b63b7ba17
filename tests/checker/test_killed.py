"""mypy may be killed at any moment: the next run gives the messages and records of a cold one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .forked import run_forked, run_until_write
from .kill_runs import kill_once, timed_cold_run
from .mypy_project import INSTANCES, TASKS, Outcome, write_project

# Each module differs from the project's first state, and each message as well.
ALL_EDITED = {
    "hows": None,
    "tasks": TASKS.replace("def length", "def count"),
    "instances": INSTANCES.replace("length", "count").replace("(spell, count)", "(spell, spell)"),
}

# The messages of a module that has not been touched show another line.
LINES_MOVED = {"tasks": f"# more\n{TASKS}"}

WAYS = [
    pytest.param(["--sqlite-cache"], ALL_EDITED, id="databases"),
    pytest.param(["--no-sqlite-cache"], ALL_EDITED, id="files"),
    pytest.param(["--no-local-partial-types"], LINES_MOVED, id="modules checked in one go"),
]


def _edit(project: Path, edits: dict[str, str | None]) -> None:
    for module, text in edits.items():
        file = project / f"{module}.py"
        file.write_text(text or file.read_text() + "\n# more\n")


def _copy(project: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    return Path(shutil.copytree(project, folder))


@pytest.mark.parametrize(("flags", "edits"), WAYS)
def test_killed_before_any_write(
    tmp_path: Path, flags: list[str], edits: dict[str, str | None]
) -> None:
    project = write_project(tmp_path / "project")
    before = run_forked(project, *flags)
    _edit(project, edits)
    trial = tmp_path / "trial"
    writes = run_until_write(_copy(project, trial), None, *flags).writes
    expected = _cold(project, tmp_path / "cold", flags)
    assert expected.lines != before.lines
    assert writes > 5 * len(edits)
    for number in range(writes):
        killed = run_until_write(_copy(project, trial), number, *flags)
        assert killed.lines is None
        assert run_forked(trial, *flags) == expected, f"killed at write {number}"


def _cold(project: Path, folder: Path, flags: list[str]) -> Outcome:
    cold = _copy(project, folder)
    shutil.rmtree(cold / ".mypy_cache")
    return run_forked(cold, *flags)


@pytest.mark.parametrize("flags", [[], ["-n", "2"]], ids=["one process", "workers"])
def test_killed_at_a_random_time(tmp_path: Path, libraries: Path, flags: list[str]) -> None:
    expected, seconds = timed_cold_run(tmp_path / "cold", libraries, flags)
    for seed in range(3):
        found = kill_once(tmp_path / f"killed{seed}", libraries, flags, seed, seconds)
        assert expected == found, f"seed {seed}"
