"""Whatever was edited since, a run gives the messages and the records of a cold run.

`HOW_CODEGEN_EXAMPLES=500 pytest tests/checker/test_edited_at_random.py` tries other projects than
the few that are tried each time.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from .edits import Edit, histories
from .forked import run_forked
from .mypy_project import INI, Outcome

MORE = os.environ.get("HOW_CODEGEN_EXAMPLES")
EXAMPLES = int(MORE or 8)

WAYS: tuple[list[str], ...] = ([], ["--no-sqlite-cache"], ["--no-local-partial-types"])

RANDOM = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=MORE is None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def caches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with caches that know the libraries, in databases and in files."""
    folder = tmp_path_factory.mktemp("libraries")
    (folder / "mypy.ini").write_text(INI)
    (folder / "imports.py").write_text("import how_codegen.define, how_codegen.types, typing\n")
    run_forked(folder)
    run_forked(folder, "--no-sqlite-cache")
    return folder / ".mypy_cache"


@RANDOM
@given(histories(), st.sampled_from(WAYS))
def test_incremental_run_is_like_a_cold_one(
    caches: Path, history: list[list[Edit]], flags: list[str]
) -> None:
    with TemporaryDirectory() as name:
        project = Path(name, "project")
        _new(project, caches)
        for second, step in enumerate(history):
            apply(project, step, second)
            found = _sorted(run_forked(project, *flags))
            expected = cold(project, caches, flags)
            assert expected == _comparable(found), _difference(expected, found)


def apply(project: Path, step: Sequence[Edit], second: int) -> None:
    """Edit a project; to mypy, a file of the same size and the same second is the same file."""
    for module, text in step:
        file = project / f"{module}.py"
        note(f"--- {file.name}\n{text}")
        if text is None:
            file.unlink(missing_ok=True)
        else:
            file.write_text(text)
            os.utime(file, (second, second))


def cold(project: Path, caches: Path, flags: Sequence[str] = ()) -> Outcome:
    """What a run without a cache of the project's modules gives."""
    folder = project.with_name("cold")
    _new(folder, caches)
    for file in project.glob("*.py"):
        shutil.copy(file, folder)
    try:
        return _comparable(_sorted(run_forked(folder, *flags)))
    finally:
        shutil.rmtree(folder)


def _new(project: Path, caches: Path) -> None:
    project.mkdir()
    (project / "mypy.ini").write_text(INI)
    shutil.copytree(caches, project / ".mypy_cache")


def _sorted(outcome: Outcome) -> Outcome:
    # What is said of one file has an order; which file comes first is mypy's affair.
    # mypy gives its advice with the first missing import of a run, and keeps it in its cache.
    lines = [line for line in outcome.lines if not line.endswith("#missing-imports")]
    lines.sort(key=lambda line: line.partition(":")[0])
    return Outcome(tuple(lines), outcome.records)


def _comparable(outcome: Outcome) -> Outcome:
    # With a syntax error mypy stops at once: records are of the last run that went further.
    stopped = any(line.endswith("[syntax]") for line in outcome.lines)
    return Outcome(outcome.lines, {}) if stopped else outcome


def _difference(expected: Outcome, found: Outcome) -> str:
    lines = set(expected.lines) ^ set(found.lines)
    records = {name for name, _ in set(expected.records.items()) ^ set(found.records.items())}
    return "\n".join([*sorted(lines), *sorted(records)]) or "another order"
