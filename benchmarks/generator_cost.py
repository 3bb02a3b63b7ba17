"""What generating costs: the tables of docs/performance.md about `how generate`.

    python -m benchmarks.generator_cost --client PATH    # some 20 minutes
    python -m benchmarks.generator_cost --calls 100 200  # a quick look

PATH is the program `openapi-python-client`, in an environment of its own: `make bench` sets both
up. Where the generator itself is at work, processor time counts (the formatter is a process of its
own); where nothing has to be made, instructions do. Everything else is a ratio within one run.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from benchmarks.counting import counter, instructions
from benchmarks.generate_project import Size, write
from benchmarks.openapi_document import document
from benchmarks.run_time import print_run_time
from benchmarks.spending import Spent, median, spent

BIN = Path(sys.executable).parent
HOW, MYPY = str(BIN / "how"), str(BIN / "mypy")
HOWS = 40
RUNS = 5
NAIVE_MODULES = 20
CLIENT_MODULES = 607

CONFIGURATION = """\
[tool.how]
sources = ["shop"]
output = "workflows"

[tool.mypy]
plugins = ["mypy_plugin"]
strict = true
files = ["shop"]
"""


class Project(NamedTuple):
    """A generated project whose modules mypy has checked, and of which nothing is generated."""

    folder: Path
    modules: int
    calls: int


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description="Measure what generating costs.")
    parser.add_argument("--modules", type=int, nargs=2, default=(200, 1000), help="ordinary ones")
    parser.add_argument("--calls", type=int, nargs=2, default=(1000, 10000), help="of HOWs")
    parser.add_argument("--client", help="the program openapi-python-client")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        small, large = [
            checked_project(Path(name, f"of{calls}"), modules, calls)
            for modules, calls in zip(given.modules, given.calls, strict=True)
        ]
        print(f"Instructions counted by {counter()}; seconds are medians of {RUNS}.\n")
        print_first(small, large, given.client)
        for project in (small, large):
            print_unchanged(project)
            print_edits(project)
        print_run_time(HOW, Path(name, "run"))


def checked_project(folder: Path, modules: int, calls: int) -> Project:
    """Write a project and let mypy check it."""
    write(folder, Size(modules, HOWS, calls))
    (folder / "pyproject.toml").write_text(CONFIGURATION, encoding="utf-8")
    # Older than any cache: files that are as new as their cache are looked at again.
    for file in folder.rglob("*.py"):
        os.utime(file, (1_700_000_000, 1_700_000_000))
    spent([MYPY], folder)
    return Project(folder, modules, calls)


# ---------------------------------------------------------------------- the first time


def print_first(small: Project, large: Project, client: str | None) -> None:
    """All modules made, from the records of a check."""
    print("| generating, all modules new | s | MiB | beside mypy, all from its cache | goal |")
    print("|---|---|---|---|---|", flush=True)
    first: list[float] = []
    for project in (small, large):
        checked, made = first_time(project)
        first.append(made.seconds - checked.seconds)
        print(
            f"| {project.calls:,} modules | {made.seconds:.2f} | {made.peak:.0f} |"
            f" +{first[-1]:.2f} s, +{made.peak - checked.peak:.0f} MiB | +70 MiB |",
            flush=True,
        )
    known = hows_known(small)
    print(f"Where the HOWs are analysed already, {small.calls:,} modules take {known:.2f} s.")
    times = first[1] / first[0]
    print(f"\n{large.calls:,} modules take {times:.1f} times what {small.calls:,} take.")
    naive = naively(small)
    print(f"The naive way takes {naive / (first[0] / small.calls):.0f} times as long for a module.")
    if client:
        theirs = with_client(client, small.folder.parent / "client")
        ratio = first[0] / theirs
        print(
            f"openapi-python-client takes {theirs:.2f} s for {CLIENT_MODULES} modules:"
            f" {small.calls:,} of ours take {ratio:.2f} times that;"
            f" {known / theirs:.2f} where the HOWs are analysed already.",
            flush=True,
        )


def first_time(project: Project) -> tuple[Spent, Spent]:
    """A run of mypy that finds all in its cache, and one that also makes every module."""
    folder, copy = project.folder, project.folder.with_name("copy")

    def anew() -> None:
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(folder, copy)

    anew()
    spent([MYPY], copy)
    checked = median(RUNS, lambda: None, [MYPY], copy)
    runs = RUNS if project.calls <= 1000 else 3
    made = median(runs, anew, [HOW, "generate"], copy)
    shutil.rmtree(folder)
    copy.rename(folder)
    return checked, made


def hows_known(project: Project) -> float:
    """Seconds, beside mypy's, for all modules again where only the HOWs' blueprints are kept."""
    folder = project.folder
    kept = folder / ".mypy_cache" / "how-codegen"

    def anew() -> None:
        shutil.rmtree(folder / "workflows", ignore_errors=True)
        for file in (folder / "how.lock", *kept.glob("modules"), *kept.glob("unchanged-*")):
            file.unlink(missing_ok=True)

    spent([HOW, "generate"], folder)
    made = median(RUNS, anew, [HOW, "generate"], folder)
    anew()
    return made.seconds - median(RUNS, lambda: None, [MYPY], folder).seconds


def naively(project: Project) -> float:
    """Seconds for a module, made in the obvious way."""
    program = [sys.executable, "-m", "benchmarks.naive_generator", str(project.folder)]
    here, output = Path(__file__).parent.parent, str(project.folder.with_name("naive"))
    few, many = [spent([*program, output, str(count)], here) for count in (2, NAIVE_MODULES + 2)]
    return (many.seconds - few.seconds) / NAIVE_MODULES


def with_client(client: str, folder: Path) -> float:
    """Seconds that openapi-python-client takes for as many modules as it was measured with."""
    folder.mkdir()
    half = CLIENT_MODULES // 2
    (folder / "shop.json").write_text(json.dumps(document(half, half)), encoding="utf-8")
    command = [client, "generate", "--path", "shop.json", "--output-path", "client"]
    environment = f"{Path(client).parent}{os.pathsep}{os.environ['PATH']}"
    command = ["env", f"PATH={environment}", *command]
    taken = median(
        RUNS, lambda: shutil.rmtree(folder / "client", ignore_errors=True), command, folder
    )
    made = len(list((folder / "client").rglob("*.py")))
    return taken.seconds * CLIENT_MODULES / made


# ---------------------------------------------------------------------- the next time


def print_unchanged(project: Project) -> None:
    """Nothing to do, against mypy with nothing to do."""
    folder = project.folder
    spent([HOW, "generate"], folder)
    spent([MYPY], folder)
    print(f"\n| {project.calls:,} modules, nothing changed | instructions | of mypy | goal |")
    print("|---|---|---|---|", flush=True)
    alone = instructions([MYPY], folder)
    print(f"| mypy | {alone:,} | 1 | |", flush=True)
    for arguments in UNCHANGED:
        instructions([HOW, *arguments], folder)
        taken = instructions([HOW, *arguments], folder)
        print(f"| how {' '.join(arguments)} | {taken:,} | {taken / alone:.2f} | 0.25 |", flush=True)
    # A new time on a file: what is known by times and sizes alone does not do any more.
    touched = folder / "shop" / "flows" / "flows000.py"
    for arguments in UNCHANGED:
        touched.touch()
        taken = instructions([HOW, *arguments], folder)
        touched.touch()
        alone = instructions([MYPY], folder)
        shown = f"how {' '.join(arguments)}, a file touched; mypy likewise"
        print(f"| {shown} | {taken:,} | {taken / alone:.2f} | 1.10 |", flush=True)


UNCHANGED = (["generate"], ["generate", "--check"])


def print_edits(project: Project) -> None:
    """One call edited, and one HOW."""
    folder = project.folder
    flows = folder / "shop" / "flows" / "flows000.py"
    text = flows.read_text(encoding="utf-8")
    call = text.rstrip().rpartition(" = ")[2]
    seconds: dict[str, list[float]] = {MYPY: [], HOW: []}
    for number in range(RUNS):
        for command in ([MYPY], [HOW, "generate"]):
            name = f"again_{number}_{len(command)}"
            _edit(flows, f"{text}\n{name} = {call}\n", number * 2 + len(command))
            seconds[command[0]].append(spent(command, folder).seconds)
    ours, alone = statistics.median(seconds[HOW]), statistics.median(seconds[MYPY])
    print(f"\n| {project.calls:,} modules | s | mypy with the same file edited | goal |")
    print("|---|---|---|---|")
    print(f"| one call edited | {ours:.2f} | {ours / alone:.2f} times its {alone:.2f} s | 1.15 |")
    _edit(flows, text, RUNS * 3)
    spent([HOW, "generate"], folder)
    before = _times(folder)
    hows = folder / "shop" / "hows" / "hows000.py"
    changed = hows.read_text(encoding="utf-8").replace(WORKFLOW, f"    # Once more.\n{WORKFLOW}", 1)
    _edit(hows, changed, RUNS * 4)
    taken = spent([HOW, "generate"], folder).seconds
    after = _times(folder)
    written = sum(before[name] != after[name] for name in before)
    calls = _calls_of_the_first_how(folder)
    print(
        f"| one HOW edited | {taken:.2f} | {written} modules written for {calls} calls | |",
        flush=True,
    )


WORKFLOW = "    async def workflow("


def _edit(file: Path, text: str, second: int) -> None:
    """Write a file, with a time that differs from those of other edits: mypy counts in seconds."""
    file.write_text(text, encoding="utf-8")
    os.utime(file, (1_700_000_100 + second, 1_700_000_100 + second))


def _calls_of_the_first_how(folder: Path) -> int:
    text = (folder / "shop" / "hows" / "hows000.py").read_text(encoding="utf-8")
    how = re.findall(r"^def (\w+)\(", text, re.MULTILINE)[0]
    flows = (folder / "shop" / "flows").glob("*.py")
    return sum(file.read_text(encoding="utf-8").count(f" = {how}(") for file in flows)


def _times(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mtime_ns for file in (folder / "workflows").glob("*.py")}


if __name__ == "__main__":
    main()
