"""What plugins cost a run of mypy in which nothing of theirs is used, and what a HOW call costs.

    python -m benchmarks.plugin_cost        # the tables of docs/performance.md; some 40 minutes
    python -m benchmarks.plugin_cost --modules 50 --calls 100 --no-package    # some 5 minutes

Run it where this project is installed as its users install it (not editable), with the group
`bench`: `make bench` does. Every number is a ratio or a difference of instructions.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from benchmarks.counting import counter, instructions, run
from benchmarks.generate_project import Size, write

OURS = "mypy_plugin"
PLUGINS = {
    "how-codegen": OURS,
    "returns": "returns.contrib.mypy.returns_plugin",
    "pydantic": "pydantic.mypy",
}
GOAL = 1.01
GOAL_CALLS = 5.0
GOAL_MILLISECONDS = 10.0


class Cost(NamedTuple):
    """The instructions of a run from nothing, and of one from the cache."""

    cold: int
    warm: int


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description="Measure what mypy plugins cost.")
    parser.add_argument("--modules", type=int, default=200, help="of the generated project")
    parser.add_argument("--calls", type=int, default=500, help="HOW calls, for the cost of one")
    parser.add_argument("--no-package", action="store_true", help="leave the real package out")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = run(["-c", "import how_codegen; print(how_codegen.__file__)"], Path(folder))
        if "site-packages" not in where:
            parser.error("install the project as users do: pip install '.[bench]', not --editable")
        report(Path(folder), given.modules, given.calls, with_package=not given.no_package)


def report(folder: Path, modules: int, calls: int, *, with_package: bool) -> None:
    """The tables, each printed when it is measured."""
    write(folder / "plain", Size(modules, 0, 0))
    projects = {f"{modules} generated modules": (folder / "plain", "shop")}
    if with_package:
        # Beside no site-packages: the plugins must take it for the user's own code.
        copy = folder / "package"
        installed = find_spec("sqlalchemy")
        assert installed and installed.origin
        shutil.copytree(Path(installed.origin).parent, copy / "sqlalchemy")
        projects[f"SQLAlchemy {version('sqlalchemy')}"] = (copy, "sqlalchemy")
    print(f"mypy {version('mypy')}, instructions counted by {counter()}.\n")
    print_plugins(projects)
    print_start_up(folder)
    print_calls(folder, calls)


def print_plugins(projects: dict[str, tuple[Path, str]]) -> None:
    """How many times the instructions of mypy alone it takes with each plugin."""
    print("| checked | plugin | cold | warm |\n|---|---|---|---|", flush=True)
    for title, (folder, package) in projects.items():
        alone = cost(folder, package, None)
        print(f"| {title} | none | 1 ({alone.cold:,}) | 1 ({alone.warm:,}) |", flush=True)
        for name, plugin in PLUGINS.items():
            taken = cost(folder, package, plugin)
            cold, warm = taken.cold / alone.cold, taken.warm / alone.warm
            shown = f"| {title} | {name} {version(name)} | {cold:.4f} | {warm:.4f} |"
            met = f" <!-- goal {GOAL}: {'met' if max(cold, warm) <= GOAL else 'MISSED'} -->"
            print(shown + (met if plugin == OURS else ""), flush=True)


def cost(folder: Path, package: str, plugin: str | None) -> Cost:
    """mypy on a package, with a plugin or none, from nothing and again."""
    arguments = [*mypy(folder, plugin), package]
    run(arguments, folder)  # what mypy and the plugin compile and cache for themselves
    shutil.rmtree(folder / ".mypy_cache")
    cold = instructions(arguments, folder)
    return Cost(cold, instructions(arguments, folder))


def mypy(folder: Path, plugin: str | None) -> list[str]:
    """The command, with its configuration in the folder."""
    lines = ["[mypy]", "ignore_missing_imports = true", "cache_dir = .mypy_cache"]
    lines += [f"plugins = {plugin}"] if plugin else []
    (folder / "mypy.ini").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return ["-m", "mypy", "--config-file=mypy.ini"]


def print_start_up(folder: Path) -> None:
    """What importing each plugin adds to a process that has imported mypy."""
    print("\n| imported at start-up | instructions | of mypy's own | milliseconds |")
    print("|---|---|---|---|", flush=True)
    own = instructions(["-c", "import mypy.main"], folder)
    print(f"| mypy.main | {own:,} | 1 | {milliseconds('mypy.main', folder):.1f} |", flush=True)
    for name, plugin in PLUGINS.items():
        load = f"import mypy.main, {plugin}; {plugin}.plugin(mypy.main.__version__)"
        added = instructions(["-c", load], folder) - own
        taken = milliseconds(plugin, folder)
        met = f" <!-- goal {GOAL_MILLISECONDS:.0f}: {_met(taken <= GOAL_MILLISECONDS)} -->"
        shown = f"| {name} | {added:,} | {added / own:.4f} | {taken:.1f} |"
        print(shown + (met if plugin == OURS else ""), flush=True)


def milliseconds(module: str, folder: Path) -> float:
    """The median time that importing takes, with what a plugin's `plugin()` imports."""
    before = "" if module == "mypy.main" else "import mypy.main"
    then = "" if module == "mypy.main" else f"; {module}.plugin(mypy.main.__version__)"
    program = (
        f"import time\n{before}\nstart = time.perf_counter()\nimport {module}{then}\n"
        "print((time.perf_counter() - start) * 1000)"
    )
    return statistics.median(float(run(["-c", program], folder)) for _ in range(11))


def print_calls(folder: Path, calls: int) -> None:
    """What one more checked call costs, by the difference of two sizes of one project."""
    hows, plain = call_cost(folder, "hows", calls), call_cost(folder, "functions", calls)
    ratio = hows / plain
    print("\n| one more call of | instructions | of an ordinary one |\n|---|---|---|")
    print(f"| a generic function with the same arguments, mypy alone | {plain:,.0f} | 1 |")
    met = f" <!-- goal {GOAL_CALLS:.0f}: {_met(ratio <= GOAL_CALLS)} -->"
    print(f"| a HOW, checked and recorded | {hows:,.0f} | {ratio:.2f} |{met}")


def call_cost(folder: Path, form: str, calls: int) -> float:
    """Instructions of one call: a cold run with each call twice less one with each once."""
    found = []
    for times in (1, 2):
        project = folder / f"{form}{times}"
        write(project, Size(10, 20, calls), form)
        for file in sorted((project / "shop" / "flows").glob("flows*.py")):
            text = file.read_text(encoding="utf-8")
            again = re.findall(r"^flow_.*\n", text, re.MULTILINE) * (times - 1)
            file.write_text(text + "".join(f"more_{line}" for line in again), encoding="utf-8")
        found.append(cost(project, "shop", OURS if form == "hows" else None).cold)
    return (found[1] - found[0]) / calls


def _met(is_met: bool) -> str:
    return "met" if is_met else "MISSED"


if __name__ == "__main__":
    main()
