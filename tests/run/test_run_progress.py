"""Counting calls, and the table that shows the counts."""

# These tests call routines as no type checker would let them.
# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

import asyncio
import io
from itertools import count
from typing import Any

import pytest
from rich.console import Console

from how_codegen import define
from how_codegen.run.progress import duration, progress_table
from how_codegen.run.tally import Row, Tally
from how_codegen.runtime import Call, observe

task: Any = define.task
workflow: Any = define.workflow


@task
async def work(x: int) -> None:
    if x < 0:
        raise ValueError


@task
async def wait() -> None:
    await asyncio.Event().wait()


@workflow
async def everything() -> None:
    await asyncio.gather(*[work(x) for x in range(-2, 300)], return_exceptions=True)
    waiting = wait.start()
    await asyncio.sleep(0)
    waiting.cancel()


def test_calls_are_counted_by_name() -> None:
    tally = Tally(clock=lambda: 0.0)
    with observe(tally):
        asyncio.run(everything())
    assert tally.rows() == [
        Row("everything", running=0, done=1, failed=0, cancelled=0, seconds=0.0),
        Row("work", running=0, done=300, failed=2, cancelled=0, seconds=0.0),
        Row("wait", running=0, done=0, failed=0, cancelled=1, seconds=0.0),
    ]


def test_time_stops_with_the_last_call() -> None:
    ticks = count()
    tally = Tally(clock=lambda: float(next(ticks)))
    call = Call(work, (1,), {}, None)
    tally.started(call)  # 0
    assert [row.seconds for row in tally.rows()] == [1.0]
    tally.finished(call)  # 2
    assert [row.seconds for row in tally.rows()] == [2.0]
    assert [row.seconds for row in tally.rows()] == [2.0]


def shown(rows: list[Row], width: int = 60) -> list[str]:
    console = Console(file=io.StringIO(), width=width)
    console.print(progress_table(rows))
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def test_table() -> None:
    rows = [Row("fit", 1, 0, 0, 0, 65.0), Row("train", 2, 118, 1, 0, 64.2)]
    assert shown(rows) == [
        "fit    1 running                      1:05",
        "train  2 running  118 done  1 failed  1:04",
    ]


def test_long_names_and_brackets() -> None:
    (line,) = shown([Row("build([bold]clean[/bold], " + "x" * 100 + ")", 0, 1, 0, 0, 0.0)])
    assert line.startswith("build([bold]clean[/bold]")
    assert line.endswith("1 done  0.0s")
    assert len(line) <= 60


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.04, "0.0s"), (59.94, "59.9s"), (59.97, "0:59"), (125, "2:05"), (3607, "1:00:07")],
)
def test_duration(seconds: float, text: str) -> None:
    assert duration(seconds) == text
