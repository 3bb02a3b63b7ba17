"""The property test's teeth: deliberate faults in the generator, each of which it must catch.

    python -m tests.properties.faults

Each fault is a change to the text of a copy of the generator, which then makes the modules of a few
projects. Prints how many examples it took to catch each; exit code 1 where one is not caught, or
where its text is not in the generator any more.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from tests.properties.checks import Outcome, Way, check_project, warm_caches
from tests.properties.faults_list import FAULTS, Fault
from tests.properties.projects import Project, make_project

ROOT = Path(__file__).parent.parent.parent
COPIED = ("how_codegen", "mypy_plugin", "templates")

#: Each fault must be caught within these many examples, in projects of this size.
MOST, SIZE = 480, 32
FIRST_SEED = 101


def main(arguments: list[str] | None = None) -> int:
    """Apply every fault in turn, or those whose names contain one of the words that are given."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("words", nargs="*", help="parts of the names of faults; all by default")
    words = parser.parse_args(arguments).words
    chosen = [one for one in FAULTS if not words or any(word in one.name for word in words)]
    projects = [make_project(FIRST_SEED + number, SIZE) for number in range(MOST // SIZE)]
    with tempfile.TemporaryDirectory(prefix="how-faults-") as name:
        folder = Path(name)
        hunt = Hunt(folder, warm_caches(folder / "warm", make_project(0, 8)), projects)
        print("| fault | caught by | after examples |\n|---|---|---|", flush=True)
        missed = [one.name for one in chosen if not _report(hunt, one)]
    for name in missed:
        print(f"not caught: {name}")
    return 1 if missed else 0


def _report(hunt: Hunt, fault: Fault) -> bool:
    try:
        generator = _copy_with(fault, hunt.folder / "generator")
    except ValueError as error:
        print(f"| {fault.name} | {error} | - |", flush=True)
        return False
    caught = hunt.caught(fault, generator)
    by, after = caught or ("-", f"not in {MOST}")
    print(f"| {fault.name} | {by} | {after} |", flush=True)
    return caught is not None


class Hunt:
    """Looks for a fault in the same few projects, in which nothing is wrong without it."""

    def __init__(self, folder: Path, warm: Path, projects: list[Project]) -> None:
        self.folder = folder
        self._warm = warm
        self._projects = projects
        self._known: dict[int, set[tuple[str, str]]] = {}

    def caught(self, fault: Fault, generator: Path) -> tuple[str, int] | None:
        """By which check, and after how many examples; None if not at all."""
        for number, project in enumerate(self._projects):
            outcome = self._checked(project, generator, twice=fault.is_random)
            names = [one.name for one in project.examples]
            found = [
                (names.index(one.name) if one.name in names else SIZE - 1, one.check)
                for one in outcome.problems
                if (one.name, one.check) not in self._without(number)
            ]
            if found:
                at, by = min(found)
                return by, number * SIZE + at + 1
        return None

    def _without(self, number: int) -> set[tuple[str, str]]:
        """What the check finds without the fault."""
        if number not in self._known:
            outcome = self._checked(self._projects[number], None, twice=False)
            self._known[number] = {(one.name, one.check) for one in outcome.problems}
        return self._known[number]

    def _checked(self, project: Project, generator: Path | None, *, twice: bool) -> Outcome:
        target = self.folder / "project"
        shutil.rmtree(target, ignore_errors=True)
        way = Way(twice=twice, generator=generator, is_hasty=True)
        return check_project(project, target, self._warm, way)


def _copy_with(fault: Fault, folder: Path) -> Path:
    """A copy of the generator with the fault.

    Raises:
        ValueError: the text that the fault changes is not there, or not once.
    """
    shutil.rmtree(folder, ignore_errors=True)
    for name in COPIED:
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignore)
    for patch in fault.patches:
        file = folder / "how_codegen" / patch.file
        text = file.read_text(encoding="utf-8")
        if text.count(patch.old) != 1:
            raise ValueError(f"{patch.file} does not have its text once")
        file.write_text(text.replace(patch.old, patch.new), encoding="utf-8")
    return folder


if __name__ == "__main__":
    sys.exit(main())
