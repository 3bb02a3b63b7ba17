"""A small project with HOW calls, and mypy runs on it, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from how_codegen.record_files import empty_file, record_file

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
    folder.mkdir(exist_ok=True)
    files = {"hows": HOWS, "tasks": TASKS, "instances": INSTANCES}
    for module, text in files.items():
        (folder / f"{module}.py").write_text(text)
    (folder / "mypy.ini").write_text(INI)
    return folder


def run_mypy(project: Path, *flags: str) -> Outcome:
    """Run mypy on the project, with the cache in its `.mypy_cache`."""
    lines = mypy_lines(project, *flags)
    return Outcome(lines, records_of(project, *flags))


def mypy_lines(project: Path, *flags: str, **variables: str) -> tuple[str, ...]:
    """What mypy prints of the project, without its summary."""
    done = subprocess.run(
        [*mypy_command(), *flags, "."],
        cwd=project,
        env={**environment(), **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.stderr, done.stderr
    return tuple(done.stdout.splitlines())


def records_of(project: Path, *flags: str) -> dict[str, bytes]:
    """The records beside the cache in the project's own folder, after a run with these flags."""
    name = "how-codegen-files" if "--no-sqlite-cache" in flags else "how-codegen"
    versions = [flag.partition("=")[2] for flag in flags if flag.startswith("--python-version=")]
    return records_in(project / ".mypy_cache" / [*versions, "3.11"][0] / name, project)


def records_in(folder: Path, project: Path) -> dict[str, bytes]:
    """What is recorded of each module of the project: a record, or that there is nothing."""
    modules = [path.stem for path in sorted(project.glob("*.py"))]
    files = [
        file for name in modules for file in (record_file(folder, name), empty_file(folder, name))
    ]
    return {file.name: file.read_bytes() for file in files if file.exists()}


def mypy_command() -> list[str]:
    """How mypy is called, but for what to check."""
    return [sys.executable, "-m", "mypy", "--python-version=3.11", "--no-error-summary"]


def environment() -> dict[str, str]:
    """This process's variables without those that change how mypy runs."""
    unwanted = ("MYPY", "HOW_CODEGEN_RECORDS")
    return {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
