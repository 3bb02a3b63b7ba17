"""A run is answered from a snapshot only where a full run would say the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from how_codegen.files.stamps import Clock
from how_codegen.kept.unchanged import MOMENTS
from tests.generate.projects import CALLS, Project

COMMANDS = [list(moment) for moment in MOMENTS]
SNAPSHOTS = Path(".mypy_cache", "how-codegen")


def leave_snapshots(project: Project) -> None:
    for command in COMMANDS:
        assert 0 == project.how(*command).code


def forget_snapshots(project: Project) -> None:
    for file in (project.root / SNAPSHOTS).glob("unchanged-*"):
        file.unlink()


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_answer_is_that_of_the_full_run(
    fresh: Project, full_runs: list[str], command: list[str]
) -> None:
    first = fresh.how(*command)
    del full_runs[:]
    assert first == fresh.how(*command)
    assert [] == full_runs


@pytest.mark.usefixtures("settled")
def test_what_was_said_besides_is_said_again(fresh: Project, full_runs: list[str]) -> None:
    fresh.write("shop/more.py", CALLS.replace("counted", "more").replace("spelled", "other"))
    fresh.write("shop/wrong.py", 'number: int = "none"\n')
    fresh.replace("shop/more.py", "clean, spell)", "clean, spell)  # type: ignore")
    fresh.generated()
    first = fresh.how("generate")
    assert "skipped" in first.err and "other type error" in first.err
    del full_runs[:]
    assert first == fresh.how("generate")
    assert [] == full_runs


def edit_same_size(project: Project) -> None:
    """An edit that leaves the size and, by intent, the time as they were."""
    file = project.root / "shop/calls.py"
    before = file.stat()
    file.write_text(file.read_text().replace("clean, count", "spell, count"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def copied(project: Project) -> None:
    """The project and its caches, copied to where they were."""
    root = project.root.with_name("moved")
    project.root.rename(root)
    shutil.copytree(root, project.root)


def replaced_by_a_folder(project: Project) -> None:
    (project.root / "shop/hows.py").rename(project.root / "hows")
    (project.root / "shop/hows.py").mkdir()


def linked_output(project: Project) -> None:
    elsewhere = project.root.with_name("elsewhere")
    (project.root / "shop/workflows").rename(elsewhere)
    (project.root / "shop/workflows").symlink_to(elsewhere)


def linked_lock(project: Project) -> None:
    elsewhere = project.root.with_name("other.lock")
    (project.root / "how.lock").rename(elsewhere)
    (project.root / "how.lock").symlink_to(elsewhere)


def put(name: str, text: str = "") -> Callable[[Project], None]:
    return lambda project: project.write(name, text)


def remove(name: str) -> Callable[[Project], None]:
    return lambda project: (project.root / name).unlink()


def add(name: str, text: str) -> Callable[[Project], None]:
    return lambda project: project.write(name, project.read(name) + text)


SEEN: dict[str, Callable[[Project], None]] = {
    "call edited": lambda p: p.replace("shop/calls.py", "clean, count", "spell, count"),
    "call removed": lambda p: p.replace("shop/calls.py", "counted = pipe(clean, count)\n", ""),
    "HOW edited": lambda p: p.replace("shop/hows.py", "value: A", "given: A"),
    "task edited": lambda p: p.replace("shop/tasks.py", "-> int", "-> float"),
    "edited, times and size kept": edit_same_size,
    "module made executable": lambda p: (p.root / "shop/workflows/counted.py").chmod(0o755),
    "comment above the call": lambda p: p.replace(
        "shop/calls.py", "counted =", "# All.\ncounted ="
    ),
    "module edited": add("shop/workflows/counted.py", "# edited\n"),
    "module deleted": remove("shop/workflows/counted.py"),
    "lock edited": lambda p: p.replace("how.lock", "shop.hows.pipe", "shop.hows.pipes"),
    "lock deleted": remove("how.lock"),
    "new call": put("shop/more.py", CALLS.replace("counted", "more").replace("spelled", "other")),
    "module gone": remove("shop/tasks.py"),
    "stub that shadows a module": put("shop/tasks.pyi", "clean: int\ncount: int\nspell: int\n"),
    "package that shadows a module": put("shop/tasks/__init__.py", "clean = count = spell = 1\n"),
    "package made of a folder": put("shop/workflows/sub/__init__.py", "x: int = ''\n"),
    "package no more": remove("shop/__init__.py"),
    "module that shadows the library": put("asyncio.py", "x = 1\n"),
    "module in the import root": put("how_codegen.py", "define = 1\n"),
    "settings": lambda p: p.replace("pyproject.toml", '"shop/workflows"', '"shop/made"'),
    "sources left out": lambda p: p.replace(
        "pyproject.toml", "sources", 'exclude = ["calls"]\nsources'
    ),
    "mypy's settings": lambda p: p.replace("pyproject.toml", "strict = true", "strict = false"),
    "another configuration of mypy": put("mypy.ini", "[mypy]\nstrict = true\n"),
    "a hidden configuration of mypy": put(".mypy.ini", "[mypy]\nplugins = mypy_plugin\n"),
    "a configuration above the project": put("../mypy.ini", "[mypy]\n"),
    "another configuration of ruff": put("ruff.toml", "line-length = 60\n"),
    "ruff configured by the output": put("shop/workflows/.ruff.toml", "indent-width = 2\n"),
    "a link in the place of the output": linked_output,
    "a link in the place of the lock": linked_lock,
    "the root of a checkout": put(".git", "gitdir: elsewhere\n"),
    "a folder in the place of a file": replaced_by_a_folder,
}


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("change", SEEN)
def test_a_change_is_seen(fresh: Project, full_runs: list[str], change: str) -> None:
    leave_snapshots(fresh)
    SEEN[change](fresh)
    del full_runs[:]
    said = [fresh.how(*command) for command in COMMANDS if "generate" not in command[-1:]]
    assert ["generate", "check"] == full_runs
    forget_snapshots(fresh)
    assert said == [fresh.how(*command) for command in COMMANDS if "generate" not in command[-1:]]


def touch(name: str) -> Callable[[Project], None]:
    return lambda project: (project.root / name).touch()


def written_again(project: Project) -> None:
    """Every file a new one with the same content, as some tools leave them."""
    for file in [*project.root.rglob("*.py"), project.root / "pyproject.toml"]:
        data = file.read_bytes()
        file.unlink()
        file.write_bytes(data)


NOT_SEEN: dict[str, Callable[[Project], None]] = {
    "a source touched": touch("shop/calls.py"),
    "a module touched": touch("shop/workflows/counted.py"),
    "the lock touched": touch("how.lock"),
    "the configuration touched": touch("pyproject.toml"),
    "all files written again": written_again,
    "the project copied": copied,
    "a file that nobody asks for": put("README.md", "What it is.\n"),
    "bytecode": put("shop/__pycache__/tasks.cpython-311.pyc", "x"),
}


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("change", NOT_SEEN)
def test_what_makes_no_difference_is_not_seen(
    fresh: Project, full_runs: list[str], change: str
) -> None:
    fresh.write("README.md", "")
    leave_snapshots(fresh)
    NOT_SEEN[change](fresh)
    del full_runs[:]
    assert 0 == fresh.how("generate", "--check").code
    assert [] == full_runs


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize(
    "name", ["MYPYPATH", "MYPY_CACHE_DIR", "PYTHONPATH", "HOW_CODEGEN_RECORDS"]
)
def test_variables_are_seen(
    fresh: Project, full_runs: list[str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_snapshots(fresh)
    (fresh.root / "elsewhere").mkdir()
    monkeypatch.setenv(name, str(fresh.root / "elsewhere"))
    del full_runs[:]
    assert 0 == fresh.how("generate", "--check").code
    assert ["generate"] == full_runs


@pytest.mark.usefixtures("settled")
def test_a_variable_in_the_configuration_is_seen(
    fresh: Project, full_runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUBS", "stubs")
    fresh.replace("pyproject.toml", "strict = true", 'strict = true\nmypy_path = "$STUBS"')
    fresh.generated()
    leave_snapshots(fresh)
    monkeypatch.setenv("STUBS", "other")
    del full_runs[:]
    fresh.how("generate", "--check")
    assert ["generate"] == full_runs


@pytest.mark.usefixtures("settled")
def test_an_installed_package_is_seen(
    fresh: Project, full_runs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "installed"
    installed.mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(installed)])
    leave_snapshots(fresh)
    (installed / "types_of_something").mkdir()
    del full_runs[:]
    assert 0 == fresh.how("generate", "--check").code
    assert ["generate"] == full_runs


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("damage", [b"", b"x", b"00000000\nhow-codegen 1\n\n\n"])
def test_a_damaged_snapshot_is_as_good_as_none(
    fresh: Project, full_runs: list[str], damage: bytes
) -> None:
    leave_snapshots(fresh)
    file = fresh.root / SNAPSHOTS / "unchanged-check"
    file.write_bytes(damage)
    del full_runs[:]
    assert 0 == fresh.how("check").code
    assert ["check"] == full_runs


@pytest.mark.usefixtures("settled")
def test_a_snapshot_with_one_byte_changed_is_as_good_as_none(
    fresh: Project, full_runs: list[str]
) -> None:
    leave_snapshots(fresh)
    file = fresh.root / SNAPSHOTS / "unchanged-check"
    whole = file.read_bytes()
    for at in (3, 20, whole.index(b"No mistakes"), len(whole) - 1):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        del full_runs[:]
        assert "No mistakes in HOWs and HOW calls\n" == fresh.how("check").err
        assert ["check"] == full_runs


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize(
    "arguments",
    [["generate", "counted"], ["generate", "--force"], ["check", "shop"], ["list"]],
    ids=" ".join,
)
def test_other_command_lines_run(
    fresh: Project, full_runs: list[str], arguments: list[str]
) -> None:
    leave_snapshots(fresh)
    del full_runs[:]
    assert 0 == fresh.how(*arguments).code
    assert [arguments[0]] == full_runs


@pytest.mark.usefixtures("settled")
def test_a_run_that_finds_something_leaves_no_snapshot(shop: Project) -> None:
    forget_snapshots(shop)
    assert 1 == shop.how("generate", "--check").code
    shop.replace("shop/calls.py", "clean, count", "count, clean")
    assert 1 == shop.how("check").code
    assert [] == list((shop.root / SNAPSHOTS).glob("unchanged-*"))


@pytest.mark.usefixtures("settled")
def test_from_a_folder_below(fresh: Project, full_runs: list[str]) -> None:
    leave_snapshots(fresh)
    del full_runs[:]
    below = Project(fresh.root / "shop")
    assert 0 == below.how("generate", "--check").code
    assert [] == full_runs


@pytest.mark.usefixtures("settled")
def test_another_root_is_seen(fresh: Project, full_runs: list[str]) -> None:
    leave_snapshots(fresh)
    moved = Project(fresh.root.rename(fresh.root.with_name("moved")))
    del full_runs[:]
    assert 0 == moved.how("generate", "--check").code
    assert ["generate"] == full_runs


def test_a_file_that_was_changed_just_now_may_change_again() -> None:
    clock = Clock(10_000_000_123)
    assert clock.is_settled(9_000_000_123, 8_000_000_123)
    assert not clock.is_settled(9_000_000_123, 9_990_000_123)
    assert not clock.is_settled(9_990_000_123, 9_000_000_123)
    assert not clock.is_settled(11_000_000_123, 9_000_000_123)


def test_a_clock_may_count_whole_seconds() -> None:
    assert not Clock(10_000_000_000).is_settled(9_000_000_000, 8_000_000_000)
    assert Clock(10_000_000_000).is_settled(7_000_000_000, 7_000_000_000)


def test_without_a_clock_nothing_is_settled() -> None:
    assert not Clock(None).is_settled(0, 0)


def test_files_are_as_old_as_they_were_when_the_run_began() -> None:
    now = Clock(10_000_000_123, read_at=5_000_000_000)
    assert Clock(8_000_000_123, 3_000_000_000) == now.at(3_000_000_000)


AUDIT = """\
import sys
read = []
def hook(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and not arguments[2] & 3:
        read.append(arguments[0])
sys.addaudithook(hook)
from how_codegen.cli import main
code = main(["generate", "--check"])
import os
for path in read:
    print(os.path.abspath(path))
sys.exit(code)
"""


def test_every_file_that_a_run_reads_is_in_its_snapshot(fresh: Project, tmp_path: Path) -> None:
    """Beside what mypy and this package keep, and what is installed: the folders tell of that."""
    script = tmp_path / "audit.py"
    script.write_text(
        AUDIT.replace(
            "from how_codegen.cli",
            "from how_codegen.files.stamps import Clock\n"
            "Clock.is_settled = lambda *_: True\nfrom how_codegen.cli",
        )
    )
    done = subprocess.run(
        [sys.executable, "-B", str(script)],
        cwd=fresh.root,
        capture_output=True,
        text=True,
        check=True,
    )
    snapshot = (fresh.root / SNAPSHOTS / "unchanged-generate--check").read_text().splitlines()
    known = {str(fresh.root / line.split("\t")[1]) for line in snapshot if "\t" in line}
    read = {
        path
        for path in done.stdout.splitlines()
        if "site-packages" not in path
        and not path.startswith((str(Path(os.__file__).parent), str(fresh.root / ".mypy_cache")))
        and not path.endswith((".pyc", "/.", os.devnull, "/audit.py"))
    }
    assert str(fresh.root / "shop/workflows/counted.py") in read
    assert set() == {path for path in read if path not in known}
