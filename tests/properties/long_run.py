"""The property test at length: many projects, every difference reported with its seed.

    python -m tests.properties.long_run --hows 20000 --seed 1

A failure names its seed and number: `--seed SEED --only NUMBER --keep FOLDER` makes the module of
that HOW again, and leaves the project in the folder.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.properties.checks import Outcome, Way, check_project, warm_caches
from tests.properties.projects import Project, make_project

SIZE = 64


def main(arguments: list[str] | None = None) -> int:
    """Run; exit code 1 where something differs, or too much is refused."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory(prefix="how-properties-") as name:
        folder = Path(name)
        warm = warm_caches(folder / "warm", make_project(0, 8))
        totals = Totals()
        seed, made = options.seed, 0
        while made < options.hows:
            project = make_project(seed, options.size, options.only)
            target = options.keep or folder / f"project_{seed}"
            number = seed - options.seed
            way = Way(
                pyright=number % options.pyright_every == 0,
                twice=number % options.twice_every == 0,
            )
            outcome = check_project(project, target, warm, way)
            totals.add(seed, project, outcome)
            made += len(project.examples)
            if options.only is not None:
                break
            _remove(target)
            seed += 1
    totals.say()
    return 1 if totals.problems or not totals.is_refused_seldom else 0


class Totals:
    """What came of all projects so far."""

    def __init__(self) -> None:
        self.examples = self.refused = self.left_out = self.problems = self.accepted = 0
        self.features: Counter[str] = Counter()
        self._started = time.monotonic()

    @property
    def is_refused_seldom(self) -> bool:
        return self.refused * 50 < self.examples + self.refused

    def add(self, seed: int, project: Project, outcome: Outcome) -> None:
        self.examples += len(outcome.checked)
        self.refused += len(outcome.refused)
        self.left_out += len(outcome.left_out)
        self.problems += len(outcome.problems)
        self.accepted += len(outcome.accepted)
        for example in outcome.checked:
            self.features.update(example.features)
        numbers = {one.name: number for number, one in enumerate(project.examples)}
        for name, why in outcome.refused.items():
            print(f"seed {seed}, {numbers.get(name)}: refused {name}: {why}")
        for name, check, text in outcome.problems:
            print(f"seed {seed}, {numbers.get(name)}: {check}: {name}: {text}")
        if outcome.others:
            print(f"seed {seed}: the checker has {outcome.others} other errors in the sources")
        self.say()

    def say(self) -> None:
        minutes = (time.monotonic() - self._started) / 60
        print(
            f"{self.examples} examples in {minutes:.1f} minutes: {self.problems} problems, "
            f"{self.refused} refused, {self.left_out} left out beside them, "
            f"{self.accepted} findings that may be there",
            flush=True,
        )


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--hows", type=int, default=20_000, help="how many examples")
    parser.add_argument("--seed", type=int, default=1, help="of the first project")
    parser.add_argument("--size", type=int, default=SIZE, help="HOWs in a project")
    parser.add_argument("--only", type=int, help="make the module of this HOW only")
    parser.add_argument("--keep", type=Path, help="make the project in this folder, and keep it")
    parser.add_argument("--pyright-every", type=int, default=1, help="projects")
    parser.add_argument("--twice-every", type=int, default=1, help="projects")
    return parser.parse_args(arguments)


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
