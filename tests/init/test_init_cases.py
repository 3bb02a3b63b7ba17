"""Each folder of `cases` is a project, before and after `how init --yes`.

`before/` and `after/` hold the files with a content. `case.toml` says which empty files there are
besides (`files`), in which folder the command runs (`folder`), and which folder is a git
repository (`repository`, the topmost one; false for none). A new case starts with `before/` and
`case.toml`, and gets its `after/` from `UPDATE_CASES=1 pytest tests/init`, to be read before it
is kept.
"""

from __future__ import annotations

import io
import os
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
from mypy.config_parser import parse_config_file
from mypy.options import Options

from how_codegen.cli import main
from how_codegen.init.layout import find_root
from how_codegen.settings import load_settings

CASES = Path(__file__).parent / "cases"


def build(case: Path, options: dict[str, Any], project: Path) -> None:
    project.mkdir()
    if (case / "before").exists():
        shutil.copytree(case / "before", project, dirs_exist_ok=True)
    for name in options.get("files", []):
        file = project / name
        file.parent.mkdir(parents=True, exist_ok=True)
        assert not file.exists(), f"{name} has a content: it is no empty file"
        file.touch()
    repository = options.get("repository", ".")
    if repository is not False:
        (project / repository / ".git").mkdir()


def contents(folder: Path) -> dict[str, bytes]:
    """The files that are not empty, with their bytes."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return {name: content for name, content in files.items() if content}


def update(case: Path, found: dict[str, bytes]) -> None:
    shutil.rmtree(case / "after", ignore_errors=True)
    for name, content in found.items():
        target = case / "after" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def plugins_that_mypy_reads() -> list[str]:
    options, problems = Options(), io.StringIO()
    parse_config_file(options, lambda: None, None, problems, problems)
    assert problems.getvalue() == ""
    return options.plugins


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_case(
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    options = tomllib.loads((case / "case.toml").read_text("utf-8"))
    project = tmp_path / "project"
    build(case, options, project)
    monkeypatch.chdir(project / options.get("folder", "."))

    assert main(["init", "--yes"]) == 0
    found = contents(project)
    if os.environ.get("UPDATE_CASES"):
        update(case, found)
    assert contents(case / "after") == found

    root = find_root(Path.cwd())
    assert root == load_settings(Path.cwd()).root
    monkeypatch.chdir(root)
    monkeypatch.setenv("MYPY_CONFIG_FILE_DIR", "")  # mypy sets it, which must not last
    assert plugins_that_mypy_reads().count("mypy_plugin") == 1

    capsys.readouterr()
    assert main(["init", "--yes"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Nothing to do: ")
    assert found == contents(project)
