"""A project with hand-written modules in the place of generated ones, and `how run` in it."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

CODE = "import sys; from how_codegen.cli import main; sys.exit(main())"
LIBRARY = Path(__file__).parents[2]

TASKS = """
import asyncio
from dataclasses import dataclass

from how_codegen import define


@dataclass
class Params:
    iterations: int
    rate: float = 0.5


@define.task(version="2")
def train(params: Params) -> float:
    if params.iterations < 0:
        raise ValueError("diverged")
    return params.iterations * params.rate


@define.task
async def total(models: list[float]) -> float:
    return sum(models)
"""

FIT = """
import asyncio
from typing import List

from how_codegen import define

from nlp.tasks import Params, total, train


@define.workflow(name="fit", version="3f2a9c1e")
async def fit(name: str, params_list: List[Params]) -> dict[str, float]:
    models = await asyncio.gather(*[train[params] for params in params_list])
    return {name: await total(models)}
"""


class Project:
    """A project's folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, file: str, text: str) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")

    def workflow(self, body: str, *, imports: str = "", parameters: str = "") -> None:
        """Write the workflow `it`."""
        lines = ["import asyncio, os, sys", "from how_codegen import define", imports]
        lines += ["@define.workflow(name='it', version='1')", f"async def it({parameters}):"]
        lines += [textwrap.indent(textwrap.dedent(body).strip(), "    ")]
        self.write("workflows/it.py", "\n".join(lines) + "\n")

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-c", CODE, "run", *arguments]

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "PYTHONPATH": str(LIBRARY), "TERM": "xterm", "COLUMNS": "100"}

    def run(
        self, *arguments: str, stdin: str = "", folder: str = "."
    ) -> subprocess.CompletedProcess[str]:
        """`how run` with the arguments."""
        return subprocess.run(
            self.command(*arguments),
            cwd=self.root / folder,
            env=self.environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=60,
        )


def make_project(root: Path) -> Project:
    """A project with the tasks and the workflow `fit`."""
    made = Project(root)
    made.write("pyproject.toml", '[tool.how]\noutput = "workflows"\n')
    made.write("workflows/__init__.py", "")
    made.write("workflows/fit.py", FIT)
    made.write("nlp/__init__.py", "")
    made.write("nlp/tasks.py", TASKS)
    return made
