"""dmypy: after every edit, the messages of a cold run of mypy. A daemon leaves records alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from .forked import run_forked
from .mypy_project import (
    HOWS,
    INSTANCES,
    TASKS,
    environment,
    mypy_lines,
    records_of,
    write_project,
)

WRONG_HOWS = f"""\
{HOWS}

@define.how
def other(first: Routine[[A], B]) -> Routine[[A], B]:
    return first


@define.how
def mixed(first: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: B) -> B:
        return value

    return workflow


@define.how
def waiting(first: Routine[[A], B]) -> Routine[[A], B]:
    def workflow(value: A) -> B:
        return await first(value)

    return workflow
"""


class Daemon:
    """A running dmypy for one project."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self._status = project / "daemon.json"

    def run(self) -> list[str]:
        """Start it, if need be, and check."""
        return self._messages("run", "--", "--python-version=3.11", "--no-error-summary", ".")

    def recheck(self) -> list[str]:
        """Check again what has changed."""
        return self._messages("recheck")

    def stop(self) -> None:
        """End it, however it stands."""
        self._call("stop")
        self._call("kill")

    def _messages(self, *arguments: str) -> list[str]:
        output = self._call(*arguments)
        assert "Traceback" not in output, output
        lines = (line for line in output.splitlines() if line != "Daemon started")
        return sorted(line for line in lines if not line.startswith("Success"))

    def _call(self, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "mypy.dmypy", "--status-file", self._status.name, *arguments],
            cwd=self.project,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=120,
        )
        return done.stdout


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[Daemon]:
    daemon = Daemon(write_project(tmp_path / "project"))
    try:
        yield daemon
    finally:
        daemon.stop()


def cold(project: Path, libraries: Path) -> list[str]:
    """What a cold run of mypy says of the project as it stands."""
    copy = project.with_name("cold")
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns(".mypy_cache", "daemon.json"))
    shutil.copytree(libraries, copy / ".mypy_cache")
    try:
        return sorted(run_forked(copy).lines)
    finally:
        shutil.rmtree(copy)


# One after the other, in one daemon: a module, and its next text.
EDITS = {
    "calls moved": ("instances", f"# more\n{INSTANCES}"),
    "a call broken in a function": ("instances", INSTANCES.replace("(spell, l", "(length, l")),
    "all calls mended": ("instances", INSTANCES.replace("(length, length)", "(length, spell)")),
    "a task's result changed": ("tasks", TASKS.replace("int:\n    return len(text)", "str: ...")),
    "a task's line moved": ("tasks", f"# more\n{TASKS.replace('int:', 'str:')}"),
    "a task mended": ("tasks", TASKS),
    "a call broken again": ("instances", INSTANCES),
    "only a line moved": ("tasks", f"# more\n\n{TASKS}"),
    "a slot renamed": ("hows", HOWS.replace("second", "then")),
    "a type variable bound": ("hows", HOWS.replace('TypeVar("C"', 'TypeVar("C", bound=int')),
    "HOWs broken": ("hows", WRONG_HOWS),
    "calls touched while HOWs are broken": ("instances", f"# more\n\n{INSTANCES}"),
    "tasks touched while HOWs are broken": ("tasks", TASKS),
    "broken HOWs silenced": (
        "hows",
        WRONG_HOWS.replace("return first\n", "return first  # type: ignore[how-body]\n"),
    ),
    "a syntax error": ("hows", f"{HOWS}\ndef"),
    "calls touched after a syntax error": ("instances", INSTANCES),
    "HOWs mended": ("hows", HOWS),
    "a call in a call": (
        "instances",
        f"{INSTANCES}\n\nnested = compose(compose(length, length), spell)\n",
    ),
    "no module can be written": (
        "instances",
        f"{INSTANCES}\n\nshown = compose(length, spell if __debug__ else spell)\n",
    ),
    "tasks touched while no module can be written": ("tasks", f"# more\n{TASKS}"),
    "what follows from a mistake": (
        "instances",
        f'{INSTANCES}\n\nasync def use() -> int:\n    return await wrong("")\n',
    ),
    "tasks touched after that": ("tasks", TASKS.replace("number", "n")),
    "no HOW any more": ("hows", HOWS.replace("@define.how\n", "")),
    "the same again": ("hows", HOWS),
}


def test_after_each_edit(daemon: Daemon, libraries: Path) -> None:
    assert cold(daemon.project, libraries) == daemon.run()
    for name, (module, text) in EDITS.items():
        (daemon.project / f"{module}.py").write_text(text)
        assert cold(daemon.project, libraries) == daemon.recheck(), name
    assert daemon.recheck() == daemon.run()


def test_records_stay(daemon: Daemon) -> None:
    mypy_lines(daemon.project)
    before = records_of(daemon.project)
    daemon.run()
    (daemon.project / "instances.py").write_text(f"# more\n{INSTANCES}")
    daemon.recheck()
    assert before == records_of(daemon.project)
