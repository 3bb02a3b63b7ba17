"""Observers: told of every call of a routine, and of the call around it."""

# These tests call routines as no type checker would let them.
# mypy: disable-error-code="untyped-decorator,no-any-return,comparison-overlap,no-untyped-call"

from __future__ import annotations

import asyncio
import threading
import traceback
from typing import Any

import pytest

from how_codegen import define
from how_codegen.runtime import Call, observe

task: Any = define.task
workflow: Any = define.workflow


class Log:
    """An observer that remembers."""

    def __init__(self) -> None:
        self.events: list[tuple[str, str]] = []
        self.calls: list[Call] = []

    def started(self, call: Call) -> None:
        self.events.append(("started", call.routine.name))
        self.calls.append(call)
        assert call.error is None

    def finished(self, call: Call) -> None:
        self.events.append(("finished", call.routine.name))

    def named(self, name: str) -> Call:
        (found,) = [call for call in self.calls if call.routine.name == name]
        return found


@task
async def leaf(x: int) -> int:
    return x + 1


@task
def sync_leaf(x: int) -> int:
    return x + 1


@task
async def failing(x: int, *, why: str) -> None:
    raise ValueError(why)


@task
def with_own_loop(x: int) -> int:
    return int(asyncio.run(leaf(x)))


@workflow
async def all_ways(x: int) -> list[int]:
    return [await leaf(x), await sync_leaf.start(x), await leaf[x]]


def observed(coroutine_of: Any) -> Log:
    with observe(Log()) as log:
        asyncio.run(coroutine_of())
    assert isinstance(log, Log)
    return log


def test_every_way_to_call_is_observed_with_its_parent() -> None:
    log = observed(lambda: all_ways(1))
    names = ["leaf", "sync_leaf", "leaf"]
    inside = [(event, name) for name in names for event in ("started", "finished")]
    assert log.events == [("started", "all_ways"), *inside, ("finished", "all_ways")]
    root, *children = log.calls
    assert root.parent is None
    assert [child.parent for child in children] == [root] * 3
    assert [child.args for child in children] == [(1,)] * 3
    assert all(call.error is None for call in log.calls)


def test_the_innermost_failure_is_known_with_its_arguments() -> None:
    @workflow
    async def outer() -> None:
        await failing(3, why="on purpose")

    log = Log()
    with observe(log), pytest.raises(ValueError, match="on purpose") as caught:
        asyncio.run(outer())
    inner = log.named("failing")
    assert (inner.routine, inner.args, inner.kwargs) == (failing, (3,), {"why": "on purpose"})
    assert inner.error is caught.value
    assert log.named("outer").error is caught.value
    assert inner.parent is log.named("outer")


def test_a_cancelled_call_finishes_with_that_error() -> None:
    @task
    async def endless(entered: asyncio.Event) -> None:
        entered.set()
        await asyncio.Event().wait()

    async def main() -> None:
        entered = asyncio.Event()
        execution = endless[entered]
        await entered.wait()
        execution.cancel()
        await asyncio.wait([execution])

    log = observed(main)
    assert isinstance(log.named("endless").error, asyncio.CancelledError)
    assert log.events[-1] == ("finished", "endless")


def test_what_is_cancelled_before_it_ran_was_no_call() -> None:
    async def main() -> None:
        execution = leaf[1]
        execution.cancel()
        await asyncio.wait([execution])

    assert observed(main).events == []


def test_a_loop_in_a_thread_knows_its_parent() -> None:
    log = observed(lambda: with_own_loop(1))
    assert log.named("leaf").parent is log.named("with_own_loop")


def test_the_instances_of_a_how_and_its_slots_are_observed() -> None:
    @define.how
    def build(slot: Any) -> Any:
        async def inner(x: int) -> Any:
            return await slot[x]

        return inner

    async def plain(x: int) -> int:
        return x

    made: Any = build(plain)
    log = observed(lambda: made(1))
    assert log.named("plain").parent is log.named("build(plain)")


def test_gathered_calls_are_siblings() -> None:
    @workflow
    async def both() -> list[int]:
        return await asyncio.gather(leaf(1), sync_leaf(2))

    log = observed(both)
    assert log.named("leaf").parent is log.named("sync_leaf").parent is log.named("both")


def test_concurrent_runs_do_not_mix() -> None:
    barrier = threading.Barrier(2, timeout=60)

    async def one(log: Log, routine: Any) -> None:
        with observe(log):
            await task(name="meet")(lambda: barrier.wait())()
            await routine(1)

    async def main() -> list[Log]:
        logs = [Log(), Log()]
        await asyncio.gather(one(logs[0], leaf), one(logs[1], sync_leaf))
        await leaf(1)  # Outside of both.
        return logs

    first, second = asyncio.run(main())
    assert [name for _, name in first.events] == ["meet", "meet", "leaf", "leaf"]
    assert [name for _, name in second.events] == ["meet", "meet", "sync_leaf", "sync_leaf"]


def test_nested_observers_are_both_told() -> None:
    outer, inner = Log(), Log()

    async def main() -> None:
        await leaf(1)
        with observe(inner):
            await sync_leaf(1)

    with observe(outer):
        asyncio.run(main())
    assert [call.routine.name for call in outer.calls] == ["leaf", "sync_leaf"]
    assert inner.calls == outer.calls[1:]


def test_nobody_is_told_after_the_block() -> None:
    log = Log()
    with observe(log):
        pass
    asyncio.run(leaf(1))
    assert log.events == []


def test_wrong_arguments_raise_at_once_and_are_no_call() -> None:
    async def main() -> None:
        for routine in (leaf, sync_leaf):
            with pytest.raises(TypeError):
                routine(1, 2)
            with pytest.raises(TypeError):
                _ = routine.start()

    assert observed(main).events == []


def test_results_and_methods_are_as_without_an_observer() -> None:
    class Adder:
        @define.task
        async def add(self, x: int) -> int:
            return x + 1

    async def main() -> None:
        adder: Any = Adder()
        assert [await adder.add(1), await adder.add[1], await sync_leaf(1)] == [2, 2, 2]

    assert [call.args for call in observed(main).calls] == [(1,)] * 3


def test_a_call_cannot_be_changed() -> None:
    call = observed(lambda: leaf(1)).calls[0]
    for attribute in ("routine", "args", "error", "other"):
        with pytest.raises(AttributeError):
            setattr(call, attribute, None)
    assert not hasattr(call, "__dict__")
    assert repr(call) == "<Call of leaf:1>"


def test_tracebacks_stay_short_under_an_observer() -> None:
    log = Log()
    with observe(log), pytest.raises(ValueError, match="x"):
        asyncio.run(failing(1, why="x"))
    error = log.calls[0].error
    assert error is not None
    frames = [frame.filename for frame in traceback.extract_tb(error.__traceback__)]
    assert len([name for name in frames if "runtime/observe" in name.replace("\\", "/")]) == 1
