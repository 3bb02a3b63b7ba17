"""However mypy is run, it gives the messages and the records of a cold run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from .mypy_project import (
    INI,
    INSTANCES,
    Outcome,
    mypy_lines,
    records_in,
    run_mypy,
    write_project,
)

MESSAGES = (
    'instances.py:5: error: "length" does not fit slot "second" of HOW "compose": B would be both'
    " int and str  [how-typevar]",
    "instances.py:5: note: B is int: first=length returns int (tasks.py:5)",
    "instances.py:5: note: B is str: second=length takes text: str (tasks.py:5)",
    "instances.py:5: note: routines that fit: spell (tasks.py:10)",
)


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    """A project with a warm cache, never to be changed, and what its cold run gave."""
    project = write_project(tmp_path_factory.mktemp("checked"))
    return project, run_mypy(project)


@pytest.fixture
def cold(checked: tuple[Path, Outcome]) -> Outcome:
    return checked[1]


@pytest.fixture
def project(checked: tuple[Path, Outcome], tmp_path: Path) -> Path:
    """A copy of the project, with its warm cache."""
    return Path(shutil.copytree(checked[0], tmp_path / "project"))


def _record_file(project: Path, name: str) -> Path:
    return project / ".mypy_cache" / "3.11" / "how-codegen" / name


def test_cold(cold: Outcome) -> None:
    assert cold.lines == MESSAGES
    assert sorted(cold.records) == ["hows.record", "instances.record", "tasks.record"]
    assert cold.records["instances.record"].count(b'"accepted"') == 3
    assert cold.records["hows.record"].count(b'"slots"') == 1


def test_warm(project: Path, cold: Outcome) -> None:
    record = _record_file(project, "instances.record")
    before = record.stat().st_mtime_ns
    assert cold == run_mypy(project)
    assert before == record.stat().st_mtime_ns  # or the cache has not been used


@pytest.mark.parametrize(
    "flags",
    [["-n", "2"], ["--no-local-partial-types"], ["--sqlite-cache"], ["--no-sqlite-cache"]],
    ids=lambda flags: "".join(flags).strip("-"),
)
def test_flags_cold_and_warm(tmp_path: Path, cold: Outcome, flags: list[str]) -> None:
    project = write_project(tmp_path)
    assert cold == run_mypy(project, *flags)
    assert cold == run_mypy(project, *flags)


def test_each_cache_has_its_own_records(project: Path, cold: Outcome) -> None:
    instances = project / "instances.py"
    # Of another size: mypy does not see an edit of the same second that keeps it.
    instances.write_text(INSTANCES.replace("right", "correct"))
    changed = run_mypy(project, "--no-sqlite-cache")
    assert changed.records != cold.records
    instances.write_text(INSTANCES)
    assert cold == run_mypy(project)
    assert cold == run_mypy(project, "--no-sqlite-cache")


def test_flags_switched_between_runs(project: Path, cold: Outcome) -> None:
    for flags in (["--no-local-partial-types"], ["-n", "2"], ["--no-strict-bytes"], []):
        _append("tasks.py")(project)
        assert cold == run_mypy(project, *flags)


@pytest.mark.parametrize("flag", ["--no-incremental", "--cache-dir=/dev/null"])
def test_no_cache(tmp_path: Path, cold: Outcome, flag: str) -> None:
    (tmp_path / "project").mkdir()
    project = write_project(tmp_path / "project")
    records = tmp_path / "records"
    assert cold.lines == mypy_lines(project, flag, HOW_CODEGEN_RECORDS=str(records))
    assert cold.records == records_in(records, project)


def test_no_record_without_a_cache(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    before = sorted(project.iterdir())
    assert mypy_lines(project, "--cache-dir=/dev/null") == MESSAGES
    assert before == sorted(project.iterdir())


def _append(file: str) -> Callable[[Path], object]:
    return lambda project: (project / file).write_text((project / file).read_text() + "\n# more\n")


def _replace(file: str, old: str, new: str) -> Callable[[Path], object]:
    def edit(project: Path) -> None:
        text = (project / file).read_text()
        assert old in text
        (project / file).write_text(text.replace(old, new))

    return edit


EDITS = {
    "calls touched": _append("instances.py"),
    "tasks touched": _append("tasks.py"),
    "HOWs touched": _append("hows.py"),
    "call mended": _replace("instances.py", "(length, length)", "(length, spell)"),
    "call broken": _replace("instances.py", "(spell, length)", "(spell, spell)"),
    "calls moved": _replace("instances.py", "\nright", "\n\nright"),
    "calls removed": _replace("instances.py", INSTANCES, "done = True\n"),
    "slot renamed": _replace("hows.py", "second", "then"),
    "HOW renamed": _replace("hows.py", "compose", "chain"),
    "HOW restricted": _replace("hows.py", 'C = TypeVar("C")', 'C = TypeVar("C", bound=int)'),
    "HOW's body changed": _replace("hows.py", "    return workflow", "\n    return workflow"),
    "task's result changed": _replace(
        "tasks.py", "str:\n    return str(number)", "int:\n    return 1"
    ),
    "task no longer one": _replace("tasks.py", "@define.task\ndef", "def"),
    "task's line moved": _replace(
        "tasks.py", "\n\n@define.task\nasync", "\n\n\n@define.task\nasync"
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit(project: Path, libraries: Path, edit: str) -> None:
    EDITS[edit](project)
    incremental = run_mypy(project)
    shutil.rmtree(project / ".mypy_cache")
    shutil.copytree(libraries, project / ".mypy_cache")
    assert run_mypy(project) == incremental


@pytest.mark.parametrize("name", ["hows.record", "tasks.record", "instances.record"])
def test_record_deleted(project: Path, cold: Outcome, name: str) -> None:
    _record_file(project, name).unlink()
    assert cold == run_mypy(project)


SPOILED: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda data: b"",
    "cut": lambda data: data[: len(data) // 2],
    "a place's line changed": lambda data: data.replace(b"\n5\t", b"\n6\t"),
    "the record changed": lambda data: data.replace(b"compose", b"compile"),
    "not text": lambda data: b"\xff" + data[1:],
}


@pytest.mark.parametrize("how", SPOILED)
def test_record_spoiled(project: Path, cold: Outcome, how: str) -> None:
    file = _record_file(project, "instances.record")
    before = file.read_bytes()
    file.write_bytes(SPOILED[how](before))
    assert before != file.read_bytes()
    assert cold == run_mypy(project)


def test_all_records_deleted(project: Path, cold: Outcome) -> None:
    shutil.rmtree(_record_file(project, "hows.record").parent)
    assert cold == run_mypy(project)


def test_record_of_a_removed_module_does_no_harm(project: Path) -> None:
    (project / "instances.py").unlink()
    assert mypy_lines(project) == ()


def test_plugin_added(tmp_path: Path, cold: Outcome) -> None:
    project = write_project(tmp_path)
    (project / "mypy.ini").write_text("[mypy]\nstrict = true\n")
    without = mypy_lines(project)
    (project / "mypy.ini").write_text(INI)
    assert cold == run_mypy(project)
    assert not any("how-typevar" in line for line in without)


def test_plugin_removed_and_added_again(project: Path, cold: Outcome) -> None:
    (project / "mypy.ini").write_text("[mypy]\nstrict = true\n")
    assert not any("how-typevar" in line for line in mypy_lines(project))
    (project / "mypy.ini").write_text(INI)
    assert cold == run_mypy(project)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("setup.cfg", INI),
        (".mypy.ini", INI),
        ("pyproject.toml", '[tool.mypy]\nstrict = true\nplugins = ["mypy_plugin"]\n'),
    ],
)
def test_configuration(project: Path, cold: Outcome, file: str, text: str) -> None:
    (project / "mypy.ini").unlink()
    (project / file).write_text(text)
    assert cold == run_mypy(project)


def test_checked_from_another_directory(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    write_project(tmp_path / "project")
    (tmp_path / "mypy.ini").write_text(INI)
    inside = tuple(line.replace("(", "(project/") for line in MESSAGES[1:])
    expected = tuple(f"project/{line}" for line in (MESSAGES[0], *inside))
    assert expected == mypy_lines(tmp_path, "--cache-dir=/dev/null")


def test_module_with_nothing_to_record(project: Path) -> None:
    plain = project / "plain.py"
    plain.write_text("number: int = 'text'\n")
    first = run_mypy(project)
    file = _record_file(project, "plain.empty")
    assert first.records["plain.empty"] == b""
    file.unlink()
    assert first == run_mypy(project)
    plain.write_text("from tasks import length\n\nlength.start(3)\n")
    assert "plain.empty" in run_mypy(project).records
    plain.write_text(INSTANCES)
    assert [name for name in run_mypy(project).records if "plain" in name] == ["plain.record"]
