"""The part of the plugin that every run needs, and what it leaves to the rest."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mypy.nodes import MypyFile
from mypy.options import Options

import how_codegen
from how_codegen import mypy_range
from mypy_plugin.entry import FINISHED, LOOKUPS, NEWEST, EntryPlugin

from .mypy_project import write_project

HOOKS = {*LOOKUPS, FINISHED}


def _runtime() -> MypyFile:
    file = MypyFile([], [])
    file._fullname = "how_codegen.define"
    return file


def test_hooks_stand_in_the_instance_once_one_is_asked_for(tmp_path: Path) -> None:
    options = Options()
    options.cache_dir = str(tmp_path)
    plugin = EntryPlugin(options)
    assert not HOOKS & vars(plugin).keys()
    assert plugin.get_function_hook("how_codegen.define.how") is None
    assert plugin.get_additional_deps(_runtime()) == []
    assert plugin.get_function_hook("how_codegen.define.how") is not None
    assert plugin.get_function_hook("builtins.len") is None
    assert HOOKS <= vars(plugin).keys()
    made = vars(plugin)["get_function_hook"]
    plugin.get_additional_deps(_runtime())
    assert made == vars(plugin)["get_function_hook"]


@pytest.mark.parametrize(
    ("name", "value"), [("fine_grained_incremental", True), ("num_workers", 2)]
)
def test_hooks_are_asked_where_nothing_tells_of_the_runtime(
    tmp_path: Path, name: str, value: int
) -> None:
    options = Options()
    options.cache_dir = str(tmp_path)
    setattr(options, name, value)
    assert EntryPlugin(options).get_function_hook("how_codegen.define.how") is not None


def _imported(project: Path, *parts: str) -> set[str]:
    """The plugin's modules that a run of mypy imports, without the package's name."""
    program = (
        "import sys; from mypy.main import main; main(args=sys.argv[1:], clean_exit=True);"
        "print(*sorted(name for name in sys.modules if name.startswith('mypy_plugin')))"
    )
    environment = {name: text for name, text in os.environ.items() if not name.startswith("MYPY")}
    command = [sys.executable, "-c", program, *(parts or ["."])]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, env=environment)
    names = done.stdout.splitlines()[-1].split()
    return {name.removeprefix("mypy_plugin").removeprefix(".") for name in names} - {"fingerprint"}


def test_a_run_from_the_cache_imports_only_the_entry(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    (project / "instances.py").write_text("from tasks import length\n")
    assert {"hooks", "checked_modules"} <= _imported(project)
    assert {"", "earlier", "entry"} == _imported(project)


def test_a_run_without_the_runtime_imports_no_hooks(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    (project / "plain.py").write_text("from others import LONGEST\n")
    (project / "others.py").write_text("LONGEST: int = 5\n")
    every = {"", "earlier", "entry", "checked_modules", "facts", "imports", "store", "typing_only"}
    assert every == _imported(project, "plain.py")
    assert {"", "earlier", "entry"} == _imported(project, "plain.py")
    assert [*(project / ".mypy_cache").rglob("plain.empty")]


@pytest.mark.parametrize("is_project", [False, True])
def test_hooks_are_asked_where_the_runtime_is_from_the_cache(
    tmp_path: Path, is_project: bool
) -> None:
    project = write_project(tmp_path)
    if is_project:  # as in a checkout of this project, where the runtime's modules have records
        shutil.copytree(Path(how_codegen.__file__).parent, project / "how_codegen")
    assert _imported(project, "tasks.py") >= {"hooks"}
    (project / "late.py").write_text("from tasks import length\n")
    assert "hooks" not in _imported(project, "tasks.py")
    (project / "late.py").write_text(
        "from how_codegen import define\n\n@define.task\nasync def late() -> int:\n    return 1\n"
    )
    assert "decorators" in _imported(project, "late.py")


def test_the_newest_mypy_is_that_of_the_range() -> None:
    assert f"{mypy_range.NEWEST[0]}.{mypy_range.NEWEST[1]}." == NEWEST
