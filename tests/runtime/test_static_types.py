"""What a type checker without the plugin sees: generated modules must be clean there too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

GENERATED = """
import asyncio
from typing import Any, List, assert_type

from how_codegen import define
from how_codegen.types import Execution, Routine, Task


@define.task(name="clean", version="2")
async def clean(text: str) -> str:
    return text


@define.task
def train(size: int, depth: int = 1) -> float:
    return float(size)


class Trainer:
    @define.task
    async def train(self, size: int) -> float:
        return float(size)


@define.how(name="both")
def both(first: Routine[[str], str], second: Routine[[int], float]) -> Routine[[str], float]:
    async def workflow(text: str) -> float:
        return await second(len(await first(text)))

    return workflow


@define.workflow(name="built", version="3f2a9c1e")
async def built(text: str, sizes: List[int]) -> float:
    cleaned = await clean(text)
    executions = [train[size] for size in sizes]
    models = await asyncio.gather(*executions)
    assert_type(cleaned, str)
    assert_type(models, List[float])
    assert_type(train.start(1, depth=2), Execution[float])
    assert_type(await Trainer().train.start(1), float)
    assert_type(built.fullname, str)
    return max(models)


async def main() -> None:
    assert_type(await both(clean, train)("text"), float)
    slot: Routine[[str, List[int]], float] = built
    await slot("text", [1])


clean(1)  # error
train.start("1")  # error
built.nmae  # error
built.version = "2"  # error
both(train, clean)  # error
"""


def test_plain_mypy_types_routines_precisely(tmp_path: Path) -> None:
    module = tmp_path / "generated.py"
    module.write_text(GENERATED)
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary"),
            *("--disable-error-code=unused-coroutine", "--hide-error-context", module.name),
        ],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(ROOT)},
        timeout=300,
        check=False,
    )
    lines = enumerate(GENERATED.splitlines(), start=1)
    expected = {number for number, line in lines if line.endswith("# error")}
    assert ran.stderr == ""
    assert {int(line.split(":")[1]) for line in ran.stdout.splitlines()} == expected, ran.stdout
