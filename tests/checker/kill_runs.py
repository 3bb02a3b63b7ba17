"""Kill mypy at random times, and compare the run after it with one that was left alone.

`python -m tests.checker.kill_runs 200` does so 200 times, each time on a cold cache or after
edits, with the cache in databases or files, with one process or several.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from .mypy_project import INI, Outcome, environment, mypy_command, mypy_lines, run_mypy
from .mypy_project import write_project as write_small_project

WAYS: tuple[list[str], ...] = (
    [],
    ["--no-sqlite-cache"],
    ["--no-local-partial-types"],
    ["-n", "2"],
    ["-n", "2", "--no-sqlite-cache"],
)


def timed_cold_run(folder: Path, libraries: Path, flags: list[str]) -> tuple[Outcome, float]:
    """What a run that nobody disturbs gives for the edited project, and how long it takes."""
    project = _project(folder, libraries)
    _edit(project)
    start = time.monotonic()
    return _run(project, flags), time.monotonic() - start


def kill_once(
    folder: Path, libraries: Path, flags: list[str], seed: int, seconds: float
) -> Outcome:
    """What a run gives after another one that was killed at some time within `seconds`."""
    chance = random.Random(seed)
    project = _project(folder, libraries)
    if chance.random() < 0.7:
        run_mypy(project, *flags)
    _edit(project)
    _killed(project, flags, chance.uniform(0.2, 1.0) * seconds)
    return _run(project, flags)


def _run(project: Path, flags: list[str]) -> Outcome:
    lines, records = run_mypy(project, *flags)
    # mypy's workers finish in any order, so files are in any order; what is said of one is not.
    return Outcome(tuple(sorted(lines, key=lambda line: line.partition(":")[0])), records)


def _project(folder: Path, libraries: Path) -> Path:
    project = write_small_project(folder)
    shutil.copytree(libraries, project / ".mypy_cache")
    for number in range(6):
        text = (project / "instances.py").read_text()
        (project / f"more{number}.py").write_text(text)
    return project


def _edit(project: Path) -> None:
    for file in sorted(project.glob("*.py")):
        text = file.read_text()
        file.write_text(f"# more\n{text}".replace("length", "count"))


def _killed(project: Path, flags: list[str], seconds: float) -> None:
    running = subprocess.Popen(
        [*mypy_command(), *flags, "."],
        cwd=project,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with suppress(subprocess.TimeoutExpired):
        running.wait(seconds)
    with suppress(ProcessLookupError):  # its workers, too
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()


def _difference(expected: Outcome, found: Outcome) -> str:
    lines = set(expected.lines) ^ set(found.lines)
    records = {name for name, _ in set(expected.records.items()) ^ set(found.records.items())}
    return "\n".join([*sorted(lines), *sorted(records)]) or "another order"


def main() -> None:
    """Kill as many runs as the command line says, and fail at the first difference."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "mypy.ini").write_text(INI)
        (folder / "imports.py").write_text("import how_codegen.define, how_codegen.types, typing\n")
        mypy_lines(folder)
        libraries = folder / ".mypy_cache"
        expected = [timed_cold_run(folder / f"cold{n}", libraries, w) for n, w in enumerate(WAYS)]
        rounds = itertools.cycle(zip(WAYS, expected, strict=True))
        for seed, (flags, (outcome, seconds)) in zip(range(count), rounds, strict=False):
            trial = folder / "trial"
            found = kill_once(trial, libraries, flags, seed, seconds)
            if outcome != found:
                raise SystemExit(f"seed {seed}, {flags}: {_difference(outcome, found)}")
            shutil.rmtree(trial)
    print(f"{count} runs killed: the run after each was like a cold one")


if __name__ == "__main__":
    main()
