"""`how generate` may be killed at any moment: files are whole, and the next run does the rest."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generate.killed import contents, is_leftover, run_apart, run_until_write
from tests.generate.projects import CALLS, Project

MODULE = "shop/workflows/counted.py"
LOCK = "how.lock"


def _nothing_yet(project: Project) -> None:
    shutil.rmtree(project.root / "shop/workflows")
    (project.root / LOCK).unlink()


def _one_new_one_changed_one_gone(project: Project) -> None:
    calls = CALLS.replace("spelled = pipe(clean,", "added = pipe(count,")
    project.write("shop/calls.py", calls.replace("pipe(clean, count)", "pipe(spell, count)"))
    project.replace("shop/calls.py", "pipe(count, spell)", "pipe(spell, clean)")


EDITS: dict[str, Callable[[Project], None]] = {
    "from_nothing": _nothing_yet,
    "one_new_one_changed_one_gone": _one_new_one_changed_one_gone,
}


def _copy(project: Project, folder: Path) -> Project:
    shutil.rmtree(folder, ignore_errors=True)
    return Project(shutil.copytree(project.root, folder))


def _change_again(project: Project) -> None:
    """Every module gets another text, so that none is as the killed run meant it to be."""
    project.replace("shop/hows.py", "# One after the other.", "# First things first.")


@pytest.mark.parametrize("edit", EDITS)
def test_killed_before_any_write(fresh: Project, tmp_path: Path, edit: str) -> None:
    EDITS[edit](fresh)
    old = contents(fresh)
    trial = _copy(fresh, tmp_path / "trial")
    run = run_until_write(trial, None, "generate")
    assert run.said is not None
    assert 0 == run.said.code
    new = contents(trial)
    changed_again = _copy(fresh, tmp_path / "again")
    _change_again(changed_again)
    assert 0 == run_apart(changed_again, "generate").code
    again = contents(changed_again)
    for number in range(run.writes):
        trial = _copy(fresh, tmp_path / "trial")
        assert run_until_write(trial, number, "generate").said is None
        found = _without_leftovers(trial)
        _assert_whole(found, old, new)
        if found != old:
            _assert_check_says(trial, 0 if found == new else 1)
            _change_again(other := _copy(trial, tmp_path / "other"))
            assert 0 == run_apart(other, "generate").code, f"killed at write {number}"
            assert again == contents(other)
        assert 0 == run_apart(trial, "generate").code, f"killed at write {number}"
        assert new == contents(trial)


def _without_leftovers(project: Project) -> dict[str, bytes]:
    return {name: text for name, text in contents(project).items() if not is_leftover(name)}


def _assert_whole(found: dict[str, bytes], old: dict[str, bytes], new: dict[str, bytes]) -> None:
    for name, text in found.items():
        # The lock says what is being written, meanwhile.
        is_intent = name == LOCK and b"[writing]" in text
        assert is_intent or text in (old.get(name), new.get(name)), name
    assert old.keys() & new.keys() <= found.keys()


def _assert_check_says(project: Project, code: int) -> None:
    before = contents(project)
    assert code == run_apart(project, "generate", "--check").code
    assert before == contents(project)
