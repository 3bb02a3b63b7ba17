"""Whatever happens while files are written: each is whole, and nobody's change is lost."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from how_codegen import pipeline
from how_codegen.write import transaction
from tests.generate.killed import contents, is_leftover
from tests.generate.projects import CALLS, Project

MODULE = "shop/workflows/counted.py"
LOCK = "how.lock"


def one_new_one_changed_one_gone(project: Project) -> None:
    calls = CALLS.replace("spelled = pipe(clean,", "added = pipe(clean,")
    project.write("shop/calls.py", calls.replace("pipe(clean, count)", "pipe(spell, count)"))


# ---------------------------------------------------------------------- a full disk


def is_ours(file: Path) -> bool:
    return ".mypy_cache" not in file.parts


class FullDisk:
    """Every change of a folder or file fails, from the one of this number on."""

    def __init__(self, first: int) -> None:
        self.first = first
        self.seen = 0

    def fails(self) -> bool:
        self.seen += 1
        return self.seen > self.first

    def guarded(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(*arguments: Any, **options: Any) -> Any:
            # What is kept for later runs may fail in silence.
            if is_ours(arguments[0]) and self.fails():
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return function(*arguments, **options)

        return guarded


@contextmanager
def full_disk(monkeypatch: pytest.MonkeyPatch, first: int) -> Iterator[FullDisk]:
    """A disk that has room for `first` steps of a transaction."""
    disk = FullDisk(first)
    with monkeypatch.context() as patch:
        for name in ("stage", "replace_file"):
            real = getattr(transaction, name)
            patch.setattr(f"how_codegen.write.transaction.{name}", disk.guarded(real))
        patch.setattr(Path, "replace", disk.guarded(Path.replace))
        yield disk


def test_a_disk_that_is_full_at_any_moment(
    fresh: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_new_one_changed_one_gone(fresh)
    old = contents(fresh)
    done = Project(shutil.copytree(fresh.root, tmp_path / "done"))
    done.generated()
    new = contents(done)
    untouched, failed = 0, 0
    while True:
        trial = Project(shutil.copytree(fresh.root, tmp_path / f"trial{failed}"))
        with full_disk(monkeypatch, failed):
            said = trial.how("generate")
        found = contents(trial)
        if said.code == 0:
            break
        failed += 1
        assert (2, "") == (said.code, said.out)
        assert "cannot write: No space left on device" in said.err
        assert "Traceback" not in said.err
        assert not any(is_leftover(name) for name in found)
        for name, text in found.items():
            assert text in (old.get(name), new.get(name)) or b"[writing]" in text
        untouched += found == old
        trial.generated()
        assert new == contents(trial)
    assert new == found
    # Two modules, the lock, and what it says meanwhile: until then nothing has changed.
    assert untouched >= 4
    assert failed > untouched


def test_a_run_for_some_modules_after_one_that_failed_among_the_others(
    fresh: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_new_one_changed_one_gone(fresh)
    room, trial = 0, fresh
    while "await spell" not in trial.read(MODULE):
        trial = Project(shutil.copytree(fresh.root, tmp_path / f"trial{room}"))
        with full_disk(monkeypatch, room):
            assert 2 == trial.how("generate").code
        room += 1
    assert "[writing]" in trial.read(LOCK)
    assert 0 == trial.how("generate", "added").code
    # What was written before is still known to be ours, though it is not what is wanted any more.
    trial.replace("shop/hows.py", "# One after the other.", "# First things first.")
    trial.generated()
    assert "# First things first." in trial.read(MODULE)
    assert 0 == trial.how("generate", "--check").code


@contextmanager
def file_system(folder: Path, size: str) -> Iterator[None]:
    """A small file system of its own, where that can be had."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)]
    if os.name == "nt" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root can mount")
    if subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("nothing can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


MANY = "".join(f"more{number} = pipe(clean, count)\n" for number in range(40))


def test_a_file_system_that_is_really_full(shop: Project) -> None:
    shop.write("shop/calls.py", CALLS + MANY)
    output = shop.root / "shop/workflows"
    output.mkdir()
    with file_system(output, "64k"):
        said = shop.how("generate")
        assert 2 == said.code
        assert "cannot write: No space left on device" in said.err
        assert [] == list(output.iterdir())
        assert not (shop.root / LOCK).exists()
    assert 0 == shop.how("generate").code
    assert 42 == len(shop.modules())


def test_a_file_system_that_is_really_read_only(fresh: Project) -> None:
    output = fresh.root / "shop/workflows"
    modules = fresh.modules()
    with file_system(output, "1m"):
        for name, text in modules.items():
            (output / name).write_bytes(text)
        subprocess.run(["mount", "-o", "remount,ro", str(output)], check=True)
        one_new_one_changed_one_gone(fresh)
        before = contents(fresh)
        said = fresh.how("generate")
        assert 2 == said.code
        assert "cannot write: Read-only file system" in said.err
        assert before == contents(fresh)
        assert 1 == fresh.how("generate", "--check").code


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_output_folder_is_told(shop: Project) -> None:
    folder = shop.root / "shop" / "workflows"
    folder.mkdir()
    folder.chmod(0o500)
    try:
        said = shop.how("generate")
        assert 2 == said.code
        assert "shop/workflows/counted.py: cannot write: Permission denied" in said.err
    finally:
        folder.chmod(0o700)


def test_a_name_that_is_too_long_for_a_file(shop: Project) -> None:
    shop.write("shop/calls.py", f"{CALLS}{'l' * 260} = pipe(clean, count)\n")
    before = contents(shop)
    said = shop.how("generate")
    assert 1 == said.code
    assert "shop/calls.py:6: error: the name is too long for a file" in said.out
    assert before == contents(shop)


def test_no_room_for_temporary_files(shop: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(shop)

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/tmp/how-1234")

    monkeypatch.setattr("how_codegen.format.batch.tempfile.mkdtemp", fail)
    said = shop.how("generate")
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith("how: error: /tmp/how-1234: ")
    assert "No space left on device" in said.err
    assert before == contents(shop)


def test_a_name_as_long_as_can_be(shop: Project) -> None:
    shop.write("shop/calls.py", f"{CALLS}{'l' * 252} = pipe(clean, count)\n")
    shop.generated()
    assert f"{'l' * 252}.py" in shop.modules()


# ---------------------------------------------------------------------- somebody else


def before_call(
    monkeypatch: pytest.MonkeyPatch, module: Any, name: str, act: Callable[[], object]
) -> None:
    """Have something happen just before a function is called for the first time."""
    original = getattr(module, name)
    waiting = [act]

    def called(*arguments: Any, **options: Any) -> Any:
        while waiting:
            waiting.pop()()
        return original(*arguments, **options)

    monkeypatch.setattr(module, name, called)


def assert_told_and_kept(project: Project, file: str, text: str) -> None:
    said = project.how("generate")
    assert (2, "") == (said.code, said.out)
    assert f"how: error: {file}: it was changed while `how generate` was running" in said.err
    assert text == project.read(file)
    assert not any(is_leftover(name) for name in contents(project))


@pytest.mark.parametrize("file", ["shop/hows.py", "shop/calls.py", "shop/tasks.py"])
def test_a_source_that_is_edited_after_mypy_read_it(
    shop: Project, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    edited = f"# Moved by a line.\n{shop.read(file)}"
    before_call(monkeypatch, pipeline, "make_modules", lambda: shop.write(file, edited))
    assert_told_and_kept(shop, file, edited)
    assert not (shop.root / LOCK).exists()
    shop.generated()
    assert 0 == shop.how("generate", "--check").code


@pytest.mark.parametrize("file", [MODULE, "shop/workflows/added.py", LOCK])
def test_a_file_that_is_edited_before_it_is_written(
    fresh: Project, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    one_new_one_changed_one_gone(fresh)
    before = contents(fresh)
    before_call(monkeypatch, pipeline, "apply", lambda: fresh.write(file, "# mine\n"))
    assert_told_and_kept(fresh, file, "# mine\n")
    assert {**before, file: b"# mine\n"} == contents(fresh)


def test_a_file_that_is_edited_while_others_are_written(
    fresh: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_new_one_changed_one_gone(fresh)
    old = fresh.read(MODULE)
    before_call(monkeypatch, transaction, "sync_folder", lambda: fresh.write(MODULE, "# mine\n"))
    assert_told_and_kept(fresh, MODULE, "# mine\n")
    assert 1 == fresh.how("generate", "--check").code
    fresh.write(MODULE, old)
    fresh.generated()
    assert "await spell(value)" in fresh.read(MODULE)
    assert 0 == fresh.how("generate", "--check").code


def test_a_file_that_is_deleted_before_it_is_written_is_no_loss(
    fresh: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_new_one_changed_one_gone(fresh)
    before_call(monkeypatch, pipeline, "apply", (fresh.root / MODULE).unlink)
    fresh.generated()
    assert 0 == fresh.how("generate", "--check").code


# ---------------------------------------------------------------------- left by a killed run


def test_temporary_files_of_a_killed_run_are_removed_if_nothing_is_to_be_written(
    fresh: Project,
) -> None:
    before = contents(fresh)
    for folder in ("", "shop/workflows/"):
        (fresh.root / f"{folder}.0123456789abcdef.how-tmp").write_text("half")
    assert (0, "") == (fresh.how("generate", "--check").code, fresh.how("generate").out)
    assert before == contents(fresh)


def test_a_package_file_that_is_missing_is_written_again(fresh: Project) -> None:
    before = contents(fresh)
    (fresh.root / "shop/workflows/__init__.py").unlink()
    checked = fresh.how("generate", "--check")
    assert (1, "shop/workflows/__init__.py: missing\n") == (checked.code, checked.out)
    fresh.generated()
    assert before == contents(fresh)
