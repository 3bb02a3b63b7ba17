"""Which routine failed, and what is shown of it."""

# These tests call routines as no type checker would let them.
# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

import pytest

from how_codegen import define
from how_codegen.run.failure import CodeFailedError, FailedCalls, describe_failure, shortened
from how_codegen.runtime import observe

task: Any = define.task
workflow: Any = define.workflow


@task(version="2")
def broken(x: object, *rest: int, note: str = "") -> None:
    raise ValueError("broke")


@task
async def wrong(x: int) -> None:
    raise KeyError("wrong")


@workflow
async def direct(x: object) -> None:
    await broken(x)


@workflow
async def outer(x: object) -> None:
    await direct(x)


@workflow
async def wrapping(x: object) -> None:
    try:
        await broken(x, 1, 2, note="n")
    except ValueError as error:
        raise RuntimeError("training failed") from error


@workflow
async def handling(x: object) -> None:
    try:
        await broken(x)
    except ValueError:
        raise RuntimeError("in the handler")  # noqa: B904 - that is tested


@workflow
async def grouped(x: object) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(wrong(2))
        group.create_task(wrong(1))


@workflow
async def own_group(x: object) -> None:
    raise ExceptionGroup("several", [ValueError("a"), ValueError("b")])


@workflow
async def recovering(x: object) -> None:
    with contextlib.suppress(KeyError):
        await wrong(1)
    await broken(x)


@task
def unfit(x: int) -> None:
    pass


@workflow
async def misusing(x: object) -> None:
    await unfit()


def report(run: Callable[[], Any], *, show_arguments: bool = True) -> str:
    failed = FailedCalls()
    try:
        with observe(failed):
            asyncio.run(run())
    except Exception as error:
        failure = CodeFailedError("workflow w failed")
        failure.__cause__ = error
        return describe_failure(failure, failed, show_arguments=show_arguments)
    raise AssertionError("it did not fail")


@pytest.mark.parametrize(
    ("called", "names"),
    [
        (broken, ["broken:2"]),
        (direct, ["broken:2", "by direct:1"]),
        (outer, ["broken:2", "by direct:1", "by outer:1"]),
        (wrapping, ["broken:2", "by wrapping:1"]),
        (handling, ["handling:1"]),
        (grouped, ["wrong:1", "by grouped:1"] * 2),
        (own_group, ["own_group:1"]),
        (recovering, ["broken:2", "by recovering:1"]),
        (misusing, ["misusing:1"]),
    ],
)
def test_routines(called: Any, names: list[str]) -> None:
    lines = report(lambda: called(5)).splitlines()
    found = []
    for line in lines:
        words = line.replace("called by", "by").split()
        if line.startswith("how: error:"):
            found.append(words[3])
        elif line.startswith("  called by"):
            found.append(f"by {words[2]}")
    assert found == names


def test_kinds_and_full_names() -> None:
    head = report(lambda: direct(5)).split("\n\n")[0]
    assert head.splitlines() == [
        f"how: error: task broken:2 ({__name__}.broken) failed",
        f"  called by workflow direct:1 ({__name__}.direct)",
        "  with x = 5",
    ]


def test_arguments_by_name() -> None:
    head = report(lambda: broken(5, 1, 2, note="n")).split("\n\n")[0]
    assert head.splitlines()[1:] == ["  with x = 5", "  with rest = (1, 2)", "  with note = 'n'"]


def test_no_arguments() -> None:
    assert "with" not in report(lambda: broken(5), show_arguments=False).split("\n\n")[0]


class LongWinded:
    def __repr__(self) -> str:
        return "many\n  lines " * 100


class Unspeakable:
    def __repr__(self) -> str:
        raise RuntimeError("no")


@pytest.mark.parametrize(
    "value", [LongWinded(), Unspeakable(), "x" * 1000, list(range(1000)), {1: "y" * 500}]
)
def test_values_take_a_line(value: object) -> None:
    text = shortened(value)
    assert "\n" not in text
    assert len(text) <= 88
    (line,) = [line for line in report(lambda: broken(value)).splitlines() if "with x" in line]
    assert len(line) <= 100


def test_many_failures_are_summed_up() -> None:
    @workflow
    async def many() -> None:
        results = await asyncio.gather(*[wrong(i) for i in range(5)], return_exceptions=True)
        raise BaseExceptionGroup("many", results)

    text = report(many)
    assert text.count("how: error: task wrong:1") == 3
    assert "how: and 2 more routines failed" in text


def test_failures_do_not_pile_up() -> None:
    failed = FailedCalls()

    @workflow
    async def stubborn() -> None:
        for i in range(1000):
            with pytest.raises(KeyError):
                await wrong(i)

    with observe(failed):
        asyncio.run(stubborn())
    assert len(failed._calls) == 256


def test_outside_of_any_routine() -> None:
    failure = CodeFailedError("workflows/it.py cannot be imported")
    failure.__cause__ = ValueError("x")
    text = describe_failure(failure, FailedCalls(), show_arguments=True)
    assert text == "how: error: workflows/it.py cannot be imported\n\nValueError: x"
