"""Started routines: awaited, cancelled, collected by nobody."""

# These tests call routines as no type checker would let them.
# mypy: disable-error-code="untyped-decorator,no-any-return,comparison-overlap,no-untyped-call"

from __future__ import annotations

import asyncio
import gc
import weakref
from typing import Any

import pytest

from how_codegen import define
from how_codegen.runtime import Execution
from how_codegen.runtime.execution import _running

task: Any = define.task


@task
async def double(x: int) -> int:
    await asyncio.sleep(0)
    return 2 * x


@task
def double_in_thread(x: int) -> int:
    return 2 * x


@task
async def fail() -> None:
    raise ValueError("on purpose")


@task
async def forever(entered: asyncio.Event) -> None:
    entered.set()
    await asyncio.Event().wait()


@pytest.mark.parametrize("routine", [double, double_in_thread])
def test_start_and_subscript_give_an_execution(routine: Any) -> None:
    async def main() -> None:
        for start in (lambda: routine.start(2), lambda: routine.start(x=2), lambda: routine[2]):
            execution = start()
            assert type(execution) is Execution
            assert execution.routine is routine
            assert not execution.done()
            assert {await execution, await execution, execution.result()} == {4}
            assert execution.done() and not execution.cancelled()
            assert execution.exception() is None

    asyncio.run(main())


def test_it_runs_before_it_is_awaited() -> None:
    async def main() -> None:
        ran = asyncio.Event()

        async def mark() -> None:
            ran.set()

        execution = task(mark).start()
        await asyncio.wait_for(ran.wait(), 60)
        await execution

    asyncio.run(main())


def test_two_executions_overlap() -> None:
    async def main() -> list[str]:
        here, there = asyncio.Event(), asyncio.Event()

        async def meet(mine: asyncio.Event, other: asyncio.Event) -> str:
            mine.set()
            await other.wait()
            return "met"

        routine = task(meet)
        executions = [routine[here, there], routine[there, here]]
        return await asyncio.wait_for(asyncio.gather(*executions), 60)

    assert asyncio.run(main()) == ["met", "met"]


def test_asyncio_accepts_executions_everywhere() -> None:
    async def main() -> None:
        gathered: list[int] = await asyncio.gather(double[1], double.start(2), double(3))
        assert gathered == [2, 4, 6]
        assert await asyncio.wait_for(double[1], 60) == 2
        assert await asyncio.shield(double[1]) == 2
        done, pending = await asyncio.wait({double[1], double[2]}, timeout=60)
        assert sorted(execution.result() for execution in done) == [2, 4]
        assert not pending
        assert sorted([await each for each in asyncio.as_completed([double[1], double[2]])]) == [
            2,
            4,
        ]
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(double(x)) for x in (1, 2)]
        assert [each.result() for each in tasks] == [2, 4]

    asyncio.run(main())


def test_a_failure_is_raised_at_each_await() -> None:
    async def main() -> None:
        execution = fail.start()
        for _ in range(2):
            with pytest.raises(ValueError, match="on purpose"):
                await execution
        assert isinstance(execution.exception(), ValueError)
        assert repr(execution) == "<Execution of fail:1: failed with ValueError('on purpose')>"

    asyncio.run(main())


def test_cancel() -> None:
    async def main() -> None:
        entered = asyncio.Event()
        execution = forever[entered]
        await entered.wait()
        assert repr(execution) == "<Execution of forever:1: running>"
        with pytest.raises(asyncio.InvalidStateError):
            execution.result()
        assert execution.cancel("enough")
        with pytest.raises(asyncio.CancelledError, match="enough"):
            await execution
        assert execution.cancelled()
        assert not execution.cancel()
        assert repr(execution) == "<Execution of forever:1: cancelled>"

    asyncio.run(main())


def test_cancelling_who_awaits_cancels_the_execution() -> None:
    async def main() -> None:
        entered = asyncio.Event()
        execution = forever[entered]
        waiter = asyncio.gather(execution)
        await entered.wait()
        waiter.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiter
        assert execution.cancelled()

    asyncio.run(main())


def test_an_execution_that_nobody_holds_survives_the_garbage_collector() -> None:
    inner: list[weakref.ref[asyncio.Event]] = []

    async def wait_on_its_own() -> None:
        event = asyncio.Event()  # Only this coroutine knows it, so nothing else keeps both alive.
        inner.append(weakref.ref(event))
        await event.wait()

    async def main() -> None:
        task(wait_on_its_own).start()
        while not inner:
            await asyncio.sleep(0)
        gc.collect()
        event = inner[0]()
        assert event is not None
        assert len(_running) == 1
        event.set()
        while _running:
            await asyncio.sleep(0)

    asyncio.run(asyncio.wait_for(main(), 60))


def test_a_finished_execution_is_not_kept() -> None:
    async def main() -> None:
        execution = double[1]
        await execution
        await asyncio.sleep(0)
        assert not _running

    asyncio.run(main())


@pytest.mark.parametrize("routine", [double, double_in_thread])
def test_starting_without_an_event_loop_says_what_to_do(routine: Any) -> None:
    for start in (lambda: routine.start(1), lambda: routine[1]):
        with pytest.raises(RuntimeError, match=rf"asyncio\.run\({routine.name}\(\.\.\.\)\)"):
            start()


def test_the_asyncio_task_has_the_routines_name() -> None:
    async def own_name() -> str:
        current = asyncio.current_task()
        assert current is not None
        return current.get_name()

    async def main() -> str:
        return str(await task(name="visible")(own_name).start())

    assert asyncio.run(main()) == "visible"
