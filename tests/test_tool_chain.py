"""What docs/tool-chain.md promises: the hooks, the workflow file and the commands work."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from how_codegen.cli.parser import make_parser
from tests.generate.projects import SHOP, Project

ROOT = Path(__file__).parent.parent
HOOKS = ROOT / ".pre-commit-hooks.yaml"
WORKFLOW = ROOT / "examples/github_actions/workflows.yml"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BIN = Path(sys.executable).parent


def load(file: Path) -> Any:
    return yaml.safe_load(file.read_text())  # type: ignore[no-untyped-call]


def hook_commands() -> list[str]:
    return [hook["entry"] for hook in load(HOOKS)]


def workflow_commands() -> list[str]:
    steps = load(WORKFLOW)["jobs"]["workflows"]["steps"]
    return [step["run"] for step in steps if step.get("run", "").startswith("how ")]


def commands_of(page: Path) -> list[str]:
    """The commands on a page: after a prompt, in a recipe, in a workflow's step."""
    found = re.findall(r"^(?:\$ |\t|- run: )(how .+)$", page.read_text(), re.MULTILINE)
    return [command.partition("#")[0].strip() for command in found]


def assert_is_command(command: str) -> None:
    name, *arguments = shlex.split(command)
    assert "how" == name
    make_parser().parse_args(arguments)  # exits if it is none


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_on_pages(page: Path) -> None:
    for command in commands_of(page):
        assert_is_command(command)


def test_pages_have_commands() -> None:
    assert len(commands_of(ROOT / "docs/tool-chain.md")) >= 5


def test_hooks_and_the_workflow_file_have_commands() -> None:
    assert ["how check", "how generate --fail-on-change"] == hook_commands()
    assert ["how check --output-format github", "how generate --check"] == workflow_commands()
    for command in (*hook_commands(), *workflow_commands()):
        assert_is_command(command)


def test_hooks_look_at_the_whole_project_one_after_the_other() -> None:
    for hook in load(HOOKS):
        assert (False, True) == (hook["pass_filenames"], hook["require_serial"]), hook["id"]


def test_the_steps_of_the_workflow_file(tmp_path: Path) -> None:
    project = Project(tmp_path / "project", SHOP)
    check, compare = (shlex.split(command)[1:] for command in workflow_commands())
    assert 0 == project.how(*check).code
    assert 1 == project.how(*compare).code
    project.generated()
    assert 0 == project.how(*compare).code
    project.replace("shop/calls.py", "pipe(clean, count)", "pipe(count, clean)")
    said = project.how(*check)
    assert 1 == said.code
    assert said.out.startswith("::error title=how-")


class Repository:
    """A git repository with the shop in it, and the hooks from another one."""

    def __init__(self, folder: Path) -> None:
        self.environment = {
            **os.environ,
            "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
            "PRE_COMMIT_HOME": str(folder / "pre-commit"),
            "GIT_CONFIG_GLOBAL": os.devnull,
        }
        for kind in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{kind}_NAME": "Test", f"GIT_{kind}_EMAIL": "test@localhost"}
        hooks = folder / "hooks"
        hooks.mkdir()
        shutil.copy(HOOKS, hooks)
        revision = self.commit(hooks)
        ids = [hook["id"] for hook in load(HOOKS)]
        listed = [{"repo": str(hooks), "rev": revision, "hooks": [{"id": one} for one in ids]}]
        self.project = Project(folder / "project", SHOP)
        self.project.write(".pre-commit-config.yaml", json.dumps({"repos": listed}))
        self.project.write(".gitignore", ".mypy_cache\n__pycache__\n")
        self.commit(self.project.root)

    def commit(self, folder: Path) -> str:
        self.git(folder, "init", "--quiet")
        self.git(folder, "add", ".")
        self.git(folder, "commit", "--quiet", "--message", "Everything")
        return self.git(folder, "rev-parse", "HEAD").strip()

    def git(self, folder: Path, *arguments: str) -> str:
        call = ["git", *arguments]
        environment = self.environment
        return subprocess.run(
            call, cwd=folder, env=environment, check=True, capture_output=True, text=True
        ).stdout

    def pre_commit(self) -> tuple[int, str]:
        call = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color=never"]
        done = subprocess.run(
            call, cwd=self.project.root, env=self.environment, capture_output=True, text=True
        )
        return done.returncode, done.stdout + done.stderr


@pytest.mark.skipif(shutil.which("git") is None, reason="pre-commit needs git")
def test_pre_commit_itself_runs_the_hooks(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    project = repository.project

    code, said = repository.pre_commit()
    assert 1 == code, said  # the modules are new
    assert re.search(r"how check\.+Passed", said), said
    assert re.search(r"how generate\.+Failed", said), said
    assert "created shop/workflows/counted.py" in said

    repository.git(project.root, "add", ".")
    code, said = repository.pre_commit()
    assert 0 == code, said

    project.replace("shop/calls.py", "pipe(clean, count)", "pipe(count, clean)")
    code, said = repository.pre_commit()
    assert 1 == code, said
    assert re.search(r"how check\.+Failed", said), said
    assert "[how-typevar]" in said or "[how-arg]" in said, said
