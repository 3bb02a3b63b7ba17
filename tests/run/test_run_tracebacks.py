"""Tracebacks keep the user's frames and lose those in between."""

# These tests call routines as no type checker would let them.
# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest

from how_codegen import define
from how_codegen.run.failure import FailedCalls
from how_codegen.run.tracebacks import user_traceback
from how_codegen.runtime import observe

task: Any = define.task
workflow: Any = define.workflow


@task
def broken() -> None:
    raise ValueError("broke")


@workflow
async def plain() -> None:
    await broken()


@workflow
async def timed() -> None:
    await asyncio.wait_for(broken(), 60)


@workflow
async def in_thread() -> None:
    await asyncio.to_thread(broken.__wrapped__)


@workflow
async def caused() -> None:
    try:
        await broken.start()
    except ValueError as error:
        raise RuntimeError("outer") from error


@workflow
async def in_context() -> None:
    try:
        await broken()
    except ValueError:
        raise RuntimeError("outer")  # noqa: B904 - that is tested


@workflow
async def hidden() -> None:
    try:
        await broken()
    except ValueError:
        raise RuntimeError("outer") from None


@workflow
async def grouped() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(broken())


@pytest.mark.parametrize(
    ("called", "functions"),
    [
        (plain, ["plain", "broken"]),
        (timed, ["timed", "broken"]),
        (in_thread, ["in_thread", "broken"]),
        (caused, ["caused", "broken", "caused"]),
        (in_context, ["in_context", "broken", "in_context"]),
        (hidden, ["hidden"]),
        (grouped, ["grouped", "broken"]),
    ],
)
def test_frames(called: Any, functions: list[str]) -> None:
    with observe(FailedCalls()):
        try:
            asyncio.run(called())
        except Exception as error:
            text = user_traceback(error)
    files = re.findall(r'File "(.*?)", line \d+, in (\w+)', text)
    # The test's own frame is the user's, too, from where `asyncio.run` is called.
    assert [name for _, name in files if name != "test_frames"] == functions
    assert {file for file, _ in files} == {__file__}
    assert "broke" in text or called is hidden


def test_syntax_error_shows_its_line() -> None:
    with pytest.raises(SyntaxError) as raised:
        compile("x = = 1\n", "module.py", "exec")
    assert 'File "module.py", line 1' in user_traceback(raised.value)
