"""Two runs at once: the second waits, and says so; a run that is killed keeps nobody waiting."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from how_codegen.files.exclusive import _locked_elsewhere, exclusive
from tests.generate.killed import contents
from tests.generate.projects import Project

COMMAND = [sys.executable, "-c", "import how_codegen.cli as cli, sys; sys.exit(cli.main())"]
LOCK = ".mypy_cache/how-generate.lock"


def start(project: Project, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, "generate", *arguments],
        cwd=project.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_library_and_the_system_agree_on_who_has_the_lock(fresh: Project) -> None:
    release = _locked_elsewhere(fresh.root / LOCK, nobody)
    child = os.fork()
    if child == 0:
        with exclusive(fresh.root, lambda: os._exit(7)):
            os._exit(0)
    assert 7 == os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    release()
    with exclusive(fresh.root, nobody):
        pass


def nobody() -> None:
    raise AssertionError("somebody has the lock")


@pytest.mark.parametrize("arguments", [(), ("--check",), ("--diff",)])
def test_the_second_run_waits_and_says_so(fresh: Project, arguments: tuple[str, ...]) -> None:
    with FileLock(fresh.root / LOCK):
        second = start(fresh, *arguments)
        assert second.stderr is not None
        assert "Waiting for another `how generate` in this project" in second.stderr.readline()
        assert second.poll() is None
    _, problems = second.communicate()
    assert 0 == second.returncode, problems


def test_three_runs_at_once(shop: Project, tmp_path: Path, generated_shop: Path) -> None:
    runs = [start(shop) for _ in range(3)]
    said = [run.communicate() for run in runs]
    assert [0, 0, 0] == [run.returncode for run in runs], said
    assert contents(Project(generated_shop)) == contents(shop)


def test_a_killed_run_keeps_nobody_waiting(shop: Project) -> None:
    child = os.fork()
    if child == 0:
        with exclusive(shop.root, nobody):
            os.kill(os.getpid(), signal.SIGKILL)
    assert -signal.SIGKILL == os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert (shop.root / LOCK).exists()
    assert "Waiting" not in shop.generated()


def test_the_lock_is_no_part_of_a_repository(shop: Project) -> None:
    subprocess.run(["git", "init", "-q"], cwd=shop.root, check=True)
    shop.write("pyproject.toml", shop.read("pyproject.toml") + 'cache_dir = "new/cache"\n')
    with exclusive(shop.root, nobody):
        assert (shop.root / "new/cache/how-generate.lock").exists()
        status = ["git", "status", "--porcelain", "--untracked-files=all"]
        shown = subprocess.run(status, cwd=shop.root, capture_output=True, text=True, check=True)
        assert "new/" not in shown.stdout


def test_without_a_cache_the_lock_is_among_temporary_files(
    shop: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("MYPY_CACHE_DIR", os.devnull)
    with exclusive(shop.root, nobody):
        (found,) = tmp_path.glob("*how-generate.lock")
        with pytest.raises(Timeout), FileLock(found, timeout=0):
            pass


def test_projects_that_share_a_cache_do_not_wait_for_each_other(
    shop: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MYPY_CACHE_DIR", str(tmp_path / "cache"))
    with exclusive(shop.root, nobody), exclusive(shop.root / "shop", nobody):
        assert 2 == len(list((tmp_path / "cache").glob("*how-generate.lock")))


def test_a_cache_that_cannot_be_written_stops_nobody(
    shop: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("MYPY_CACHE_DIR", str(shop.root / "pyproject.toml"))
    with exclusive(shop.root, nobody):
        assert 1 == len(list(tmp_path.glob("*how-generate.lock")))
    monkeypatch.setattr("tempfile.tempdir", str(shop.root / "pyproject.toml"))
    with exclusive(shop.root, nobody):
        pass
