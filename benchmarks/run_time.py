"""What a generated module costs when it runs, against the same workflow written by hand."""

from __future__ import annotations

from pathlib import Path

from benchmarks.counting import instructions
from benchmarks.spending import spent


def print_run_time(how: str, folder: Path) -> None:
    """A generated module against the same written by hand."""
    folder.mkdir()
    for name, text in RUN_FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    spent([how, "generate"], folder)
    made, by_hand = [_one_run(name, folder) for name in ("workflows.priced", "by_hand")]
    print("\n| one run of | instructions | of the handwritten one |\n|---|---|---|")
    print(f"| a workflow of three tasks, written by hand | {by_hand:,.0f} | 1 |")
    print(f"| the generated one | {made:,.0f} | {made / by_hand:.3f} |", flush=True)


def _one_run(module: str, folder: Path) -> float:
    few, many = [
        instructions(["run.py", module, str(times)], folder) for times in (100, 100 + TIMES)
    ]
    return (many - few) / TIMES


TIMES = 1000
RUN_FILES = {
    "pyproject.toml": """\
[tool.how]
sources = ["."]
output = "workflows"

[tool.mypy]
plugins = ["mypy_plugin"]
strict = true
""",
    "tasks.py": """\
from how_codegen import define


@define.task
async def look_up(name: str) -> int:
    return len(name)


@define.task
async def add_tax(price: int) -> float:
    return price * 1.2


@define.task
async def show(price: float) -> str:
    return f"{price:.2f}"
""",
    "hows.py": """\
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")


@define.how
def pipe(
    first: Routine[[A], B], second: Routine[[B], C], third: Routine[[C], D], *, times: int
) -> Routine[[A], list[D]]:
    async def workflow(value: A) -> list[D]:
        results: list[D] = []
        for _ in range(times):
            results.append(await third(await second(await first(value))))
        return results

    return workflow
""",
    "calls.py": """\
from hows import pipe
from tasks import add_tax, look_up, show

priced = pipe(look_up, add_tax, show, times=3)
""",
    "by_hand.py": """\
from how_codegen import define

from tasks import add_tax, look_up, show


@define.workflow
async def by_hand(name: str) -> list[str]:
    shown: list[str] = []
    for _ in range(3):
        price = await look_up(name)
        shown.append(await show(await add_tax(price)))
    return shown
""",
    "run.py": """\
import asyncio
import importlib
import sys

module, times = sys.argv[1], int(sys.argv[2])
workflow = getattr(importlib.import_module(module), module.rpartition(".")[2])


async def run() -> None:
    for _ in range(times):
        await workflow("book")


asyncio.run(run())
""",
}
