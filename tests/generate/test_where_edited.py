"""`how where` when something was edited, moved, is gone or is installed elsewhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.generate.projects import Project
from tests.generate.where_answers import CALL, CLEAN, COUNT, HOW_LINE, MODULE, line_of


def test_a_how_that_moves_does_not_change_the_lock(fresh: Project) -> None:
    lock, line = fresh.read("how.lock"), line_of(fresh, "return await")
    fresh.replace("shop/hows.py", "from typing", "\n\n\nfrom typing")
    said = fresh.how("where", f"{MODULE}:{line}")
    assert HOW_LINE.replace("17", "20") + CALL + COUNT + CLEAN == said.out
    assert "" == said.err
    fresh.generated()
    assert lock == fresh.read("how.lock")


def test_a_how_that_was_edited(fresh: Project) -> None:
    new = "        print(value)\n        # One after"
    fresh.replace("shop/hows.py", "        # One after", new)
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert HOW_LINE.replace("17", "18") + CALL + COUNT + CLEAN == said.out
    assert f"{MODULE}: HOW pipe was edited since: this is the nearest line\n" == said.err


def test_a_how_that_is_gone(fresh: Project) -> None:
    fresh.replace("shop/hows.py", "def pipe(", "def pipeline(")
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert (0, CALL + COUNT + CLEAN) == (said.code, said.out)
    assert f"{MODULE}: shop/hows.py has no HOW pipe any more\n" == said.err


def test_sources_that_are_gone(fresh: Project) -> None:
    (fresh.root / "shop/hows.py").unlink()
    (fresh.root / "shop/calls.py").write_text("def (")
    (fresh.root / "shop/tasks.py").unlink()
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert (0, "shop/calls.py:1: called as counted: def (\n") == (said.code, said.out)
    assert f"{MODULE}: shop/hows.py cannot be read\n" == said.err


def test_a_module_that_was_edited(fresh: Project) -> None:
    fresh.replace(MODULE, "    # One after", "    print(value)\n    # One after")
    fresh.replace(MODULE, "from how_codegen", "import this\nfrom how_codegen")
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert HOW_LINE + CALL + COUNT + CLEAN == said.out
    assert f"{MODULE}: the module was edited since: this is the nearest line\n" == said.err


def test_line_ends_that_git_changes_are_no_edit(fresh: Project) -> None:
    line = line_of(fresh, "return await")
    for file in (MODULE, "shop/hows.py"):
        fresh.write(file, fresh.read(file).replace("\n", "\r\n"))
    said = fresh.how("where", f"{MODULE}:{line}")
    assert (HOW_LINE + CALL + COUNT + CLEAN, "") == (said.out, said.err)


def test_a_lock_without_lines(fresh: Project) -> None:
    lines = fresh.read("how.lock").splitlines(keepends=True)
    fresh.write("how.lock", "".join(line for line in lines if not line.startswith("lines.")))
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert said.out.startswith("shop/hows.py:14: in HOW pipe: def pipe(")
    assert said.out.endswith(CALL + COUNT + CLEAN)
    assert f"{MODULE}: how.lock has no lines yet: run `how generate`\n" == said.err


def test_a_lock_with_lines_that_are_none(fresh: Project) -> None:
    lines = fresh.read("how.lock").splitlines(keepends=True)
    bad = [
        f'{line.partition(" = ")[0]} = "x y"\n' if ".py:pipe" in line else line for line in lines
    ]
    fresh.write("how.lock", "".join(bad))
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert 0 == said.code
    assert "is no range of lines" in said.err


def test_a_how_of_an_installed_package(
    fresh: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The lock names the module: where it is installed differs between machines."""
    monkeypatch.syspath_prepend(tmp_path / "site-packages")
    shutil.copytree(fresh.root / "shop", tmp_path / "site-packages/shared")
    lock = fresh.read("how.lock").replace("shop/hows.py:pipe", "shared.hows:pipe")
    fresh.write("how.lock", lock)
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    file = (tmp_path / "site-packages/shared/hows.py").resolve()
    assert said.out.startswith(f"{file}:17: in HOW pipe: return await second(")
    assert "" == said.err
