"""Projects of their own for the generator's tests: built, generated and checked."""

from __future__ import annotations

import contextlib
import io
import itertools
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

import mypy.api
from ruff import find_ruff_bin

from how_codegen.cli import main

GENERATE = Path(__file__).parent

CONFIGURATION = """\
[tool.how]
sources = ["shop"]
output = "shop/workflows"

[tool.mypy]
strict = true
plugins = ["mypy_plugin"]
"""

TASKS = '''\
"""Two small routines."""

from how_codegen import define


@define.task(name="clean", version="1")
async def clean(text: str) -> str:
    return text.strip()


@define.task(name="count", version="1")
async def count(text: str) -> int:
    return len(text)


@define.task(name="spell", version="1")
async def spell(text: str) -> str:
    return " ".join(text)
'''

HOWS = '''\
"""One HOW."""

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how(name="pipe")
def pipe(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        # One after the other.
        return await second(await first(value))

    return workflow
'''

CALLS = """\
from shop.hows import pipe
from shop.tasks import clean, count, spell

counted = pipe(clean, count)
spelled = pipe(clean, spell)
"""

SHOP: Mapping[str, str] = {
    "pyproject.toml": CONFIGURATION,
    "shop/__init__.py": "",
    "shop/tasks.py": TASKS,
    "shop/hows.py": HOWS,
    "shop/calls.py": CALLS,
}
"""A project with two instances, `counted` and `spelled`."""


_TIMES = itertools.count(1_600_000_000)


@dataclass(frozen=True)
class Said:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


class Project:
    """A project in a folder; `how` runs in this process, with the folder as the current one."""

    def __init__(self, root: Path, files: Mapping[str, str] | None = None) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        for name, text in (files or {}).items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
        self.touch(name)

    def touch(self, name: str) -> None:
        """Give a file a time of its own: mypy overlooks changes within a second."""
        time = next(_TIMES)
        os.utime(self.root / name, (time, time))

    def read(self, name: str) -> str:
        return (self.root / name).read_bytes().decode()

    def replace(self, name: str, old: str, new: str) -> None:
        text = self.read(name)
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new))

    def how(self, *arguments: str) -> Said:
        out, err = io.StringIO(), io.StringIO()
        with (
            chdir(self.root),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            code = main(list(arguments))
        return Said(code, out.getvalue(), err.getvalue())

    def generated(self) -> str:
        """Generate, which must go well; what was said on standard error."""
        said = self.how("generate")
        assert 0 == said.code, said.out + said.err
        return said.err

    @property
    def output(self) -> str:
        configuration = tomllib.loads(self.read("pyproject.toml"))
        output = configuration.get("tool", {}).get("how", {}).get("output", "workflows")
        assert isinstance(output, str)
        return output

    def modules(self) -> dict[str, bytes]:
        """The files of the output folder, but for its `__init__.py`, by name."""
        return {
            file.name: file.read_bytes()
            for file in sorted((self.root / self.output).glob("*.py"))
            if file.name != "__init__.py"
        }

    def snapshot(self) -> dict[str, tuple[int, bytes]]:
        """Every file (caches apart) with its content and the time that it was written."""
        return {
            file.relative_to(self.root).as_posix(): (file.stat().st_mtime_ns, file.read_bytes())
            for file in self._files()
        }

    def _files(self) -> Iterator[Path]:
        for file in sorted(self.root.rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(self.root).parts)
            if file.is_file() and not hidden and "__pycache__" not in file.parts:
                yield file

    def version(self, name: str) -> str:
        """The version in a generated module."""
        text = self.read(f"{self.output}/{name}.py")
        return text.partition('version="')[2].partition('"')[0]

    # ------------------------------------------------------------------ checks

    def mypy(self, *arguments: str) -> list[str]:
        """What mypy says of the generated modules, in the project's own configuration."""
        lines = mypy_lines(self, *arguments, folder=self.output)
        return [line for line in lines if line.startswith(f"{self.output}/")]

    def mypy_without_plugin(self) -> list[str]:
        configuration = tomllib.loads(self.read("pyproject.toml"))["tool"]["mypy"]
        del configuration["plugins"]
        lines = [f"{key} = {value}" for key, value in configuration.items()]
        self.write(".without_plugin.ini", "\n".join(["[mypy]", *lines, ""]))
        return self.mypy("--config-file=.without_plugin.ini", "--cache-dir=.without_plugin")

    def ruff(self, *arguments: str) -> str:
        call = [find_ruff_bin(), *arguments, "--isolated", "--no-cache", self.output]
        done = subprocess.run(call, cwd=self.root, capture_output=True, text=True, check=False)
        return "" if done.returncode == 0 else done.stdout + done.stderr

    def run(self, script: Path) -> str:
        """Run a script with the project's import root on the path; its output if it fails."""
        root = self.root / "src" if (self.root / "src").is_dir() else self.root
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(GENERATE)])}
        done = subprocess.run(
            [sys.executable, "-B", "-W", "error", str(script)],
            cwd=self.root,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return "" if done.returncode == 0 else done.stdout + done.stderr


def mypy_lines(project: Project, *arguments: str, folder: str = "shop") -> list[str]:
    """What a plain `mypy` prints of a folder."""
    with chdir(project.root):
        printed, problems, _ = mypy.api.run(["--no-error-summary", *arguments, folder])
    assert "" == problems
    return printed.splitlines()


def warm_caches(folder: Path) -> Path:
    """mypy's caches of the libraries that projects use, with and without the plugin."""
    libraries = (GENERATE / "libraries.txt").read_text().split()
    text = "".join(f"import {name}\n" for name in libraries)
    project = Project(folder, {"pyproject.toml": CONFIGURATION, "shop/workflows/warm.py": text})
    project.how("check")
    project.mypy_without_plugin()
    return folder


def new_project(root: Path, warm: Path, files: Mapping[str, str] = SHOP) -> Project:
    """A project that need not check the libraries again."""
    for cache in (".mypy_cache", ".without_plugin"):
        shutil.copytree(warm / cache, root / cache)
    return Project(root, files)
