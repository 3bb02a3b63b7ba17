"""Write a typed project of ordinary modules, HOWs and HOW calls, for benchmarks.

    python -m benchmarks.generate_project FOLDER --modules 200 --hows 40 --calls 1000

The package `shop` has `plain/` (ordinary modules), `tasks/`, `hows/` and `flows/` (one call a line,
each bound to a module-level name). `--form functions` writes ordinary calls of generic functions
in the place of the HOW calls, with the same arguments: what one costs more is the plugin's. The
files depend on the arguments alone, and are right under `mypy --strict`.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks import ordinary_module

CALLS_IN_A_MODULE = 25
HOWS_IN_A_MODULE = 5
FORMS = ("hows", "functions")


class Size(NamedTuple):
    """How much of everything a project has, and what its choices are drawn from."""

    modules: int
    hows: int
    calls: int
    seed: int = 1


class Shape(NamedTuple):
    """A kind of HOW: its slots as `parameters -> result` over A, B, ..., and its statements."""

    name: str
    slots: dict[str, tuple[str, str]]
    result: str
    body: tuple[str, ...]


SHAPES = (
    Shape(
        "chain",
        {"first": ("A", "B"), "second": ("B", "C")},
        "C",
        ("between = await first(data)", "return await second(between)"),
    ),
    Shape(
        "spread",
        {"split": ("A", "list[B]"), "work": ("B", "C"), "join": ("list[C]", "D")},
        "D",
        (
            "parts = await split(data)",
            "done = await asyncio.gather(*[work(part) for part in parts])",
            "return await join(done)",
        ),
    ),
    Shape(
        "repeat",
        {"step": ("A", "A"), "is_done": ("A", "bool"), "finish": ("A", "B")},
        "B",
        (
            "for _ in range(LIMIT):",
            "    if await is_done(data):",
            "        break",
            "    data = await step(data)",
            "return await finish(data)",
        ),
    ),
    Shape(
        "merge",
        {"left": ("A", "B"), "right": ("A", "C"), "merge": ("B, C", "D")},
        "D",
        (
            "one, other = await asyncio.gather(left(data), right(data))",
            "return await merge(one, other)",
        ),
    ),
    Shape(
        "attempt",
        {"try_first": ("A", "B"), "otherwise": ("A", "B"), "report": ("B", "C")},
        "C",
        (
            "try:",
            "    found = await try_first(data)",
            "except ValueError:",
            "    found = await otherwise(data)",
            "return await report(found)",
        ),
    ),
)


class Task(NamedTuple):
    """A routine by its name and type; types are numbers of ordinary modules, in `{}`."""

    name: str
    parameters: tuple[str, ...]
    result: str
    module: int


def project(size: Size, form: str = "hows") -> Iterator[tuple[str, str]]:
    """Each file's path and text."""
    rng = random.Random(size.seed)  # noqa: S311 (nothing is secret here)
    for folder in ("", "plain/", "tasks/", "hows/", "flows/"):
        yield f"shop/{folder}__init__.py", ""
    for number in range(size.modules):
        yield f"shop/plain/part{number:04d}.py", ordinary_module.text(number, rng)
    if not size.hows:
        return
    for start in range(0, size.hows, HOWS_IN_A_MODULE):
        numbers = range(start, min(start + HOWS_IN_A_MODULE, size.hows))
        yield f"shop/hows/hows{start // HOWS_IN_A_MODULE:03d}.py", _hows(numbers, form)
    for start in range(0, size.calls, CALLS_IN_A_MODULE):
        module = start // CALLS_IN_A_MODULE
        numbers = range(start, min(start + CALLS_IN_A_MODULE, size.calls))
        tasks: list[Task] = []
        flow = _flow(numbers, size, tasks, rng)
        yield f"shop/tasks/tasks{module:03d}.py", _tasks(tasks)
        yield f"shop/flows/flows{module:03d}.py", flow


def _how_name(number: int) -> str:
    return f"{SHAPES[number % len(SHAPES)].name}_{number:03d}"


def _hows(numbers: range, form: str) -> str:
    lines = [
        '"""Workflows over the routines that they are given."""',
        "",
        "import asyncio",
        "from typing import TypeVar",
        "",
        *(["from how_codegen import define"] if form == "hows" else []),
        "from how_codegen.types import Routine",
        "",
        *[f'{letter} = TypeVar("{letter}")' for letter in "ABCD"],
        "",
        "LIMIT = 5",
    ]
    for number in numbers:
        shape = SHAPES[number % len(SHAPES)]
        name = _how_name(number)
        lines += ["", ""]
        if form == "hows":
            lines.append(f'@define.how(name="{name}")')
        lines.append(f"def {name}(")
        lines += [
            f"    {slot}: Routine[[{parameters}], {result}],"
            for slot, (parameters, result) in shape.slots.items()
        ]
        lines += [
            f") -> Routine[[A], {shape.result}]:",
            f'    """Apply {", ".join(shape.slots)}."""',
            "",
            f"    async def workflow(data: A) -> {shape.result}:",
            *[f"        {line}" for line in shape.body],
            "",
            "    return workflow",
        ]
    return "\n".join(lines) + "\n"


def _flow(numbers: range, size: Size, tasks: list[Task], rng: random.Random) -> str:
    module = numbers.start // CALLS_IN_A_MODULE
    calls: list[str] = []
    hows: set[int] = set()
    for number in numbers:
        how = rng.randrange(size.hows)
        hows.add(how)
        types = {letter: f"Record{rng.randrange(size.modules):04d}" for letter in "ABCD"}
        passed = []
        for slot, (parameters, result) in SHAPES[how % len(SHAPES)].slots.items():
            solved = tuple(_solved(part, types) for part in parameters.split(", "))
            task = _task(tasks, solved, _solved(result, types), module)
            passed.append(f"{slot}={task}" if number % 4 == 3 else task)
        calls.append(f"flow_{number:05d} = {_how_name(how)}({', '.join(passed)})")
    imports = {f"shop.hows.hows{how // HOWS_IN_A_MODULE:03d}": set[str]() for how in sorted(hows)}
    for how in hows:
        imports[f"shop.hows.hows{how // HOWS_IN_A_MODULE:03d}"].add(_how_name(how))
    imports[f"shop.tasks.tasks{module:03d}"] = {task.name for task in tasks}
    header = [f"from {name} import {', '.join(sorted(imports[name]))}" for name in imports]
    return "\n".join(['"""Workflows of the shop."""', "", *header, "", *calls]) + "\n"


def _solved(pattern: str, types: dict[str, str]) -> str:
    inner = pattern.removeprefix("list[").removesuffix("]")
    return pattern.replace(inner, types.get(inner, inner))


def _task(tasks: list[Task], parameters: tuple[str, ...], result: str, module: int) -> str:
    for task in tasks:
        if (task.parameters, task.result) == (parameters, result):
            return task.name
    name = f"task_{module:03d}_{len(tasks):03d}"
    tasks.append(Task(name, parameters, result, module))
    return name


def _tasks(tasks: list[Task]) -> str:
    texts = [part for task in tasks for part in (*task.parameters, task.result)]
    records = {text.removeprefix("list[").removesuffix("]") for text in texts} - {"bool"}
    lines = ['"""Routines of the shop."""', "", "from how_codegen import define", ""]
    lines += [f"from shop.plain.part{name[-4:]} import {name}" for name in sorted(records)]
    for number, task in enumerate(tasks):
        parameters = [f"value{index}: {text}" for index, text in enumerate(task.parameters)]
        keyword = "def" if number % 3 == 2 else "async def"
        lines += [
            "",
            "",
            f'@define.task(version="1.{number}")',
            f"{keyword} {task.name}({', '.join(parameters)}) -> {task.result}:",
            f'    raise NotImplementedError("{task.name}")',
        ]
    return "\n".join(lines) + "\n"


def write(folder: Path, size: Size, form: str = "hows") -> None:
    """Write the project into a folder that is new or empty."""
    for name, text in project(size, form):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Write a project for benchmarks.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--modules", type=int, default=200, help="ordinary modules")
    parser.add_argument("--hows", type=int, default=40, help="HOWs; 0: no calls either")
    parser.add_argument("--calls", type=int, default=1000, help="calls of HOWs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--form", choices=FORMS, default="hows")
    given = parser.parse_args()
    if given.modules < 1 or min(given.hows, given.calls) < 0:
        parser.error("at least one module, and no negative number")
    if given.folder.exists() and any(given.folder.iterdir()):
        parser.error(f"{given.folder} is not empty")
    write(given.folder, Size(given.modules, given.hows, given.calls, given.seed), given.form)


if __name__ == "__main__":
    main()
