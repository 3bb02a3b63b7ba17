"""Sync functions: they run in threads of their event loop, and never block it."""

# These tests call routines as no type checker would let them.
# mypy: disable-error-code="untyped-decorator,no-any-return,comparison-overlap,no-untyped-call"

from __future__ import annotations

import asyncio
import contextvars
import gc
import subprocess
import sys
import threading
import weakref
from typing import Any

import pytest

from how_codegen import define
from how_codegen.runtime import set_thread_count, threads

task: Any = define.task
SOON = 60
own_threads = threads.THREAD_NAME


def test_gathered_sync_tasks_overlap() -> None:
    barrier = threading.Barrier(3, timeout=SOON)
    meet = task(lambda: barrier.wait() >= 0)
    set_thread_count(3)

    async def main() -> list[bool]:
        return await asyncio.gather(meet(), meet.start(), meet[()])

    assert asyncio.run(main()) == [True] * 3


def test_the_event_loop_goes_on_meanwhile() -> None:
    release = threading.Event()

    async def main() -> bool:
        execution = task(release.wait)[SOON]
        await asyncio.sleep(0)
        asyncio.get_running_loop().call_soon(release.set)
        return bool(await execution)

    assert asyncio.run(main()) is True


@pytest.mark.parametrize("count", [1, 2, 5])
def test_no_more_threads_than_allowed(count: int) -> None:
    set_thread_count(count)
    release = threading.Event()

    def alive() -> set[threading.Thread]:
        return {thread for thread in threading.enumerate() if thread.name == own_threads}

    async def main() -> int:
        before = alive()
        gathered = asyncio.gather(*[task(release.wait)(SOON) for _ in range(9)])
        await asyncio.sleep(0)  # All nine have been handed to the threads now, and none can end.
        started = alive() - before
        release.set()
        assert await gathered == [True] * 9
        return len(started)

    assert asyncio.run(main()) == count


def test_idle_threads_are_used_again() -> None:
    identity = task(threading.get_ident)

    async def main() -> set[int]:
        return {await identity() for _ in range(200)}

    assert len(asyncio.run(main())) == 1


variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable", default="unset")


def test_context_variables_flow_in_and_not_out() -> None:
    def read_and_write() -> str:
        found = variable.get()
        variable.set("from the thread")
        return found

    async def main() -> list[str]:
        variable.set("outside")
        first = await task(read_and_write)()
        return [first, variable.get()]

    assert asyncio.run(main()) == ["outside", "outside"]


def test_a_coroutine_that_a_sync_function_returns_is_awaited_on_the_loop() -> None:
    async def inner(loop: Any) -> bool:
        return asyncio.get_running_loop() is loop

    async def main() -> bool:
        return bool(await task(lambda loop: inner(loop))(asyncio.get_running_loop()))

    assert asyncio.run(main()) is True


def test_a_cancelled_waiter_stops_at_once_and_the_thread_goes_on() -> None:
    entered, release, ended = threading.Event(), threading.Event(), threading.Event()

    def work() -> None:
        entered.set()
        if release.wait(SOON):
            ended.set()

    async def main() -> None:
        execution = task(work).start()
        while not entered.is_set():
            await asyncio.sleep(0)
        execution.cancel()
        with pytest.raises(asyncio.CancelledError):
            await execution
        assert not release.is_set()

    asyncio.run(main())
    assert not ended.is_set()
    release.set()
    assert ended.wait(SOON)


def test_what_waits_for_a_thread_does_not_run_once_cancelled() -> None:
    set_thread_count(1)
    entered, release = threading.Event(), threading.Event()
    ran: list[int] = []

    def block() -> None:
        entered.set()
        release.wait(SOON)

    async def main() -> None:
        blocking = task(block).start()
        while not entered.is_set():
            await asyncio.sleep(0)
        append = task(ran.append)
        waiting = append[1]
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        release.set()
        await blocking
        await append(2)

    asyncio.run(main())
    assert ran == [2]


def test_a_result_that_comes_too_late_is_dropped_without_a_warning() -> None:
    entered, release = threading.Event(), threading.Event()

    async def unwanted() -> None: ...

    def late() -> Any:
        entered.set()
        release.wait(SOON)
        return unwanted()

    async def main() -> None:
        set_thread_count(1)
        execution = task(late).start()
        while not entered.is_set():
            await asyncio.sleep(0)
        execution.cancel()
        with pytest.raises(asyncio.CancelledError):
            await execution
        release.set()
        await task(lambda: None)()  # The same thread, so the late result has arrived before.
        gc.collect()

    asyncio.run(main())


def test_sync_tasks_may_run_event_loops_with_sync_tasks() -> None:
    set_thread_count(1)

    @task
    def nested(depth: int) -> int:
        return 1 + int(asyncio.run(nested(depth - 1))) if depth else 0

    assert asyncio.run(asyncio.wait_for(nested(4), SOON)) == 4


def test_threads_end_with_their_event_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "IDLE_SECONDS", 3600.0)
    seen = [asyncio.run(task(threading.current_thread)()) for _ in range(5)]
    gc.collect()
    for thread in seen:
        thread.join(SOON)
    assert not any(thread.is_alive() for thread in seen)
    assert len(set(seen)) == 5


def test_idle_threads_end_while_their_event_loop_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "IDLE_SECONDS", 0.001)
    current = task(threading.current_thread)

    async def main() -> None:
        first = await current()
        await asyncio.to_thread(first.join, SOON)
        assert not first.is_alive()
        assert (await current()).name == own_threads

    asyncio.run(main())


def test_an_idle_thread_keeps_no_argument_alive() -> None:
    class Corpus:
        """Something large."""

    async def main() -> None:
        set_thread_count(1)
        corpus = Corpus()
        reference = weakref.ref(corpus)
        await task(lambda corpus: None)(corpus)
        del corpus
        await task(lambda: None)()  # The same thread: it is done with the first job.
        assert reference() is None

    asyncio.run(main())


def test_a_running_function_does_not_keep_the_interpreter_alive() -> None:
    program = """
import asyncio, threading
from how_codegen import define

entered = threading.Event()

@define.task
def endless():
    entered.set()
    threading.Event().wait()

async def main():
    execution = endless.start()
    while not entered.is_set():
        await asyncio.sleep(0)
    execution.cancel()

asyncio.run(main())
print("ended")
"""
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        timeout=SOON,
        check=False,
    )
    assert (ran.stdout, ran.stderr, ran.returncode) == ("ended\n", "", 0)
