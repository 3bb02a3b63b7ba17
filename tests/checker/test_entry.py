"""The part of the plugin that every run needs, and what it leaves to the rest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from mypy.options import Options

from how_codegen import mypy_range
from mypy_plugin.entry import NEWEST, EntryPlugin

from .mypy_project import write_project

HOOKS = (
    "get_type_analyze_hook",
    "get_function_hook",
    "get_method_hook",
    "get_method_signature_hook",
    "get_attribute_hook",
    "get_additional_indirect_deps",
)


def test_hooks_stand_in_the_instance_once_one_is_asked_for(tmp_path: Path) -> None:
    options = Options()
    options.cache_dir = str(tmp_path)
    plugin = EntryPlugin(options)
    assert not set(HOOKS) & vars(plugin).keys()
    assert plugin.get_function_hook("how_codegen.define.how") is not None
    assert plugin.get_function_hook("builtins.len") is None
    assert set(HOOKS) <= vars(plugin).keys()


def test_a_run_from_the_cache_imports_only_the_entry(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    (project / "instances.py").write_text("from tasks import length\n")
    program = (
        "import sys; from mypy.main import main; main(args=['.'], clean_exit=True);"
        "print(*sorted(name for name in sys.modules if name.startswith('mypy_plugin')))"
    )

    def run() -> str:
        command = [sys.executable, "-c", program]
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, env=environment)
        return done.stdout.splitlines()[-1]

    environment = {name: text for name, text in os.environ.items() if not name.startswith("MYPY")}
    assert "mypy_plugin.hooks" in run().split()
    warm = set(run().split()) - {"mypy_plugin.fingerprint"}
    assert warm == {f"mypy_plugin{name}" for name in ("", ".earlier", ".entry")}


def test_the_newest_mypy_is_that_of_the_range() -> None:
    assert f"{mypy_range.NEWEST[0]}.{mypy_range.NEWEST[1]}." == NEWEST
