"""However a project is laid out, and from wherever it is checked: the right paths and records."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from how_codegen.record_files import record_file, unseal
from how_codegen.records import decode

from .mypy_project import HOWS, INSTANCES, TASKS, environment

TABLE = """\
[tool.mypy]
strict = true
python_version = "3.11"
plugins = ["mypy_plugin"]
files = ["{root}"]
mypy_path = "{root}"
explicit_package_bases = true

[tool.how]
sources = ["{root}"]
"""

HOW = "import sys; from how_codegen.cli import main; sys.exit(main())"


class Layout(NamedTuple):
    """The folder that imports start from, the modules' folder in it, and whether mypy sees a
    package there or a namespace."""

    root: str
    folder: str
    has_init: bool = False

    @property
    def path(self) -> str:
        return os.path.normpath(f"{self.root}/{self.folder}")

    @property
    def prefix(self) -> str:
        return f"{self.folder.replace('/', '.')}." if self.folder else ""


LAYOUTS = {
    "src": Layout("src", "shop", has_init=True),
    "src with a namespace": Layout("src", "shop"),
    "namespace": Layout(".", "org/shop"),
    "package in a namespace": Layout(".", "org/shop", has_init=True),
    "folder on the path": Layout("lib/python", ""),
}


@pytest.fixture(params=LAYOUTS)
def layout(request: pytest.FixtureRequest) -> Layout:
    found: Layout = LAYOUTS[request.param]
    return found


@pytest.fixture
def project(tmp_path: Path, layout: Layout, libraries: Path) -> Path:
    project = tmp_path / "project"
    folder = project / layout.path
    folder.mkdir(parents=True)
    if layout.has_init:
        (folder / "__init__.py").touch()
    (folder / "hows.py").write_text(HOWS)
    (folder / "tasks.py").write_text(TASKS)
    (folder / "instances.py").write_text(INSTANCES.replace("from ", f"from {layout.prefix}"))
    (project / "pyproject.toml").write_text(TABLE.format(root=layout.root))
    shutil.copytree(libraries, project / ".mypy_cache")
    return project


def run(cwd: Path, *arguments: str, **variables: str) -> list[str]:
    """The lines that a command of Python's prints."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**environment(), **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr in ("", "Found 1 error\n")
    return done.stdout.splitlines()


def test_mypy_and_how_check(project: Path, layout: Layout) -> None:
    lines = run(project, "-m", "mypy", "--no-error-summary")
    assert [line.partition(" ")[0] for line in lines] == [f"{layout.path}/instances.py:5:"] * 4
    assert len([line for line in lines if f"({layout.path}/tasks.py:5)" in line]) == 2
    directory = project / ".mypy_cache" / "3.11" / "how-codegen"
    module = f"{layout.prefix}instances"
    record = decode(unseal(record_file(directory, module).read_bytes())[1])
    assert module == record.module
    assert [call.how.module for call in record.calls] == [f"{layout.prefix}hows"] * 3
    assert lines == run(project, "-c", HOW, "check")[: len(lines)]


def test_from_another_directory(project: Path, layout: Layout) -> None:
    run(project, "-m", "mypy")  # its cache tells files as they are seen from there
    flags = [f"--config-file={project / 'pyproject.toml'}", "--no-error-summary"]
    flags.append(f"--cache-dir={project / '.mypy_cache'}")
    root, folder = str(project / layout.root), str(project / layout.path)
    lines = run(project.parent, "-m", "mypy", *flags, folder, MYPYPATH=root)
    inside = f"project/{layout.path}"
    assert [line.partition(" ")[0] for line in lines] == [f"{inside}/instances.py:5:"] * 4
    assert len([line for line in lines if f"({inside}/tasks.py:5)" in line]) == 2
