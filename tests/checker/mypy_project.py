"""A small project with HOW calls, and mypy runs on it, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

HOWS = """\
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def compose(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await second(await first(value))

    return workflow
"""

TASKS = """\
from how_codegen import define


@define.task
async def length(text: str) -> int:
    return len(text)


@define.task
def spell(number: int) -> str:
    return str(number)
"""

INSTANCES = """\
from hows import compose
from tasks import length, spell

right = compose(length, spell)
wrong = compose(length, length)


def make() -> None:
    print(compose(spell, length))
"""

INI = "[mypy]\nstrict = true\nplugins = mypy_plugin\n"


class Outcome(NamedTuple):
    """What a run of mypy printed, and the records of the project's modules."""

    lines: tuple[str, ...]
    records: dict[str, bytes]


def write_project(folder: Path) -> Path:
    """The project, with its configuration in `mypy.ini`."""
    files = {"hows": HOWS, "tasks": TASKS, "instances": INSTANCES}
    for module, text in files.items():
        (folder / f"{module}.py").write_text(text)
    (folder / "mypy.ini").write_text(INI)
    return folder


def run_mypy(project: Path, *flags: str) -> Outcome:
    """Run mypy on the project, with the cache in its `.mypy_cache` unless the flags differ."""
    lines = mypy_lines(project, *flags)
    return Outcome(lines, records_in(project / ".mypy_cache" / "3.11" / "how-codegen", project))


def mypy_lines(project: Path, *flags: str, **variables: str) -> tuple[str, ...]:
    """What mypy prints of the project, without its summary."""
    command = [sys.executable, "-m", "mypy", "--python-version=3.11", "--no-error-summary"]
    done = subprocess.run(
        [*command, *flags, "."],
        cwd=project,
        env={**_environment(), **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.stderr, done.stderr
    return tuple(done.stdout.splitlines())


def records_in(folder: Path, project: Path) -> dict[str, bytes]:
    """The record of each module of the project that has one."""
    modules = [path.stem for path in sorted(project.glob("*.py"))]
    files = {module: folder / f"{module}.json" for module in modules}
    return {module: file.read_bytes() for module, file in files.items() if file.exists()}


def _environment() -> dict[str, str]:
    unwanted = ("MYPY", "HOW_CODEGEN_RECORDS")
    return {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
