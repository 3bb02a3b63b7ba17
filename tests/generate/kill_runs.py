"""Kill `how generate` at random times, and compare the run after it with one that was left alone.

`python -m tests.generate.kill_runs 300` does so 300 times, each time after other edits: modules
are missing, stale and orphaned, the output folder has another name, or there is nothing yet. A
third of the runs is killed at any time; a third soon after they began to write temporary files; a
third soon after they began to rename them. Each run is a
process of its own, forked from this one, which has imported everything: so there is time for many.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.generate.killed import contents, is_leftover, run_apart, start
from tests.generate.projects import SHOP, Project, new_project, warm_caches

NUMBER = 60
"""How many modules there are: enough for many kills in the midst of writing."""


def _calls(first: str, second: str, start: int, stop: int) -> str:
    lines = [f"w{number} = pipe({first}, {second})\n" for number in range(start, stop)]
    imports = "from shop.hows import pipe\nfrom shop.tasks import clean, count, spell\n\n"
    return imports + "".join(lines)


def _shift(project: Project) -> None:
    """A third of the modules is gone, a third is changed, a third is new."""
    project.write("shop/calls.py", _calls("spell", "count", NUMBER // 3, NUMBER * 4 // 3))


def _move(project: Project) -> None:
    project.replace("pyproject.toml", 'output = "shop/workflows"', 'output = "shop/flows"')


def _start_again(project: Project) -> None:
    shutil.rmtree(project.root / "shop/workflows")
    (project.root / "how.lock").unlink()


def _lose_caches(project: Project) -> None:
    _shift(project)
    shutil.rmtree(project.root / ".mypy_cache/how-codegen")


EDITS: tuple[Callable[[Project], None], ...] = (_shift, _move, _start_again, _lose_caches)


def _change_again(project: Project) -> None:
    project.replace("shop/hows.py", "# One after the other.", "# First things first.")


def _copy(project: Project, folder: Path) -> Project:
    shutil.rmtree(folder, ignore_errors=True)
    return Project(shutil.copytree(project.root, folder))


class Trial:
    """One kind of edits: what is there before, and what must be there after."""

    def __init__(self, base: Project, folder: Path, edit: Callable[[Project], None]) -> None:
        self.name = edit.__name__
        self._trial = folder / "trial"
        self._before = _copy(base, folder / self.name)
        edit(self._before)
        self._old = contents(self._before)
        done = _copy(self._before, folder / "done")
        start = time.monotonic()
        assert 0 == run_apart(done, "generate").code
        self._seconds = time.monotonic() - start
        self._new = contents(done)
        _change_again(done)
        assert 0 == run_apart(done, "generate").code
        self._again = contents(done)

    def kill_once(self, chance: random.Random) -> str:
        """Kill one run, and see to it that the next does the rest: where the first one was."""
        project = _copy(self._before, self._trial)
        self._kill(project, chance)
        found = contents(project)
        whole = {name: text for name, text in found.items() if not is_leftover(name)}
        self._assert_whole(whole)
        where = "before" if whole == self._old else "after" if whole == self._new else "between"
        if where == "between":
            assert 1 == run_apart(project, "generate", "--check").code
        is_changed_again = chance.random() < 0.5
        if is_changed_again:
            _change_again(project)
        said = run_apart(project, "generate")
        assert 0 == said.code, said.err
        assert (self._again if is_changed_again else self._new) == contents(project)
        return where if len(whole) == len(found) else f"{where}, temporary files left"

    def _kill(self, project: Project, chance: random.Random) -> None:
        running = start(project, "generate")
        begun = chance.choice((None, _has_leftover, _has_intent))
        if begun is None:
            time.sleep(chance.uniform(0, 1.1) * self._seconds)
        else:
            while not begun(project) and not _has_ended(running):
                time.sleep(0.0002)
            time.sleep(chance.uniform(0, 0.01))
        os.kill(running, signal.SIGKILL)
        os.waitpid(running, 0)

    def _assert_whole(self, found: dict[str, bytes]) -> None:
        for name, text in found.items():
            is_intent = name == "how.lock" and b"\n[writing]\n" in text
            assert is_intent or text in (self._old.get(name), self._new.get(name)), name
        assert self._old.keys() & self._new.keys() <= found.keys()


def _has_ended(process: int) -> bool:
    """Has it? It stays what it is until it is waited for."""
    return os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _has_intent(project: Project) -> bool:
    lock = project.root / "how.lock"
    return lock.exists() and b"\n[writing]\n" in lock.read_bytes()


def _has_leftover(project: Project) -> bool:
    folders = (project.root, project.root / "shop/workflows", project.root / "shop/flows")
    return any(
        is_leftover(file.name) for folder in folders if folder.is_dir() for file in folder.iterdir()
    )


def main() -> None:
    """Kill as many runs as the command line says, and fail at the first difference."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        base = new_project(folder / "base", warm_caches(folder / "warm"), SHOP)
        base.write("shop/calls.py", _calls("clean", "count", 0, NUMBER))
        assert 0 == run_apart(base, "generate").code
        trials = [Trial(base, folder, edit) for edit in EDITS]
        seen: Counter[str] = Counter()
        for seed in range(count):
            trial = trials[seed % len(trials)]
            try:
                seen[trial.kill_once(random.Random(seed))] += 1
            except AssertionError as error:
                raise SystemExit(f"seed {seed}, {trial.name}: {error}") from error
            if (seed + 1) % 20 == 0:
                print(f"{seed + 1} of {count} runs killed", file=sys.stderr, flush=True)
    print(f"{count} runs killed, and the run after each did the rest")
    print(", ".join(f"{number} {where}" for where, number in sorted(seen.items())))


if __name__ == "__main__":
    main()
