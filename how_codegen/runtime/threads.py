"""The threads in which sync functions run, so that none of them blocks an event loop.

Each event loop has threads of its own: a sync function may call `asyncio.run` and wait for other
sync functions there, which would wait for ever if all shared one set of threads and it was full.

The threads are daemons that end when their loop goes away or when nothing came for a while: a
function that was cancelled, but cannot be stopped, shall not keep the interpreter from ending.
"""

from __future__ import annotations

from how_codegen.runtime.thread_count import thread_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Future
    from collections.abc import Callable
    from queue import SimpleQueue
    from typing import Any

    Job = Callable[[], Callable[[], None]]

THREAD_NAME = "how-codegen"
IDLE_SECONDS = 10.0

_pools: dict[int, ThreadPool] = {}


async def run_in_thread(function: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Call a sync function in a thread of the running event loop, and return its result.

    Args:
        function: the function, called in a copy of the current context.
        args: its positional arguments.
        kwargs: its keyword arguments.

    Returns:
        The result; if it is a coroutine, what awaiting that on the event loop gives.

    Raises:
        RuntimeError: the function raised StopIteration, which no coroutine can raise.
        BaseException: whatever else the function raised, unchanged.
    """
    from inspect import iscoroutine

    # The future is no local variable: the exception's traceback would refer back to it.
    result = await _submit(function, args, kwargs)
    return await result if iscoroutine(result) else result


def _submit(function: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Future[Any]:
    from asyncio import get_running_loop
    from contextvars import copy_context
    from functools import partial

    loop = get_running_loop()
    future = loop.create_future()
    run = copy_context().run

    def job() -> Callable[[], None]:
        result: Any = None
        error: BaseException | None = None
        try:
            if not future.cancelled():  # While it waited for a thread.
                result = run(function, *args, **kwargs)
        except StopIteration as stop:
            error = _stopped(function, stop)
        except BaseException as raised:
            # Without this frame, which tells the user nothing.
            error = raised.with_traceback(raised.__traceback__ and raised.__traceback__.tb_next)
        try:
            return partial(_hand_over, loop, future, result, error)
        finally:
            del error  # It refers to frames that refer to it.

    _pool(loop).submit(job)
    return future


def _hand_over(
    loop: AbstractEventLoop, future: Future[Any], result: Any, error: BaseException | None
) -> None:
    try:
        loop.call_soon_threadsafe(_settle, future, result, error)
    except RuntimeError:  # The loop was closed; nobody waits any more.
        return


def _settle(future: Future[Any], result: Any, error: BaseException | None) -> None:
    from inspect import iscoroutine

    if future.done():  # Nobody waits any more.
        if iscoroutine(result):
            result.close()
    elif error is None:
        future.set_result(result)
    else:
        future.set_exception(error)


def _stopped(function: Any, error: StopIteration) -> RuntimeError:
    stopped = RuntimeError(f"{getattr(function, '__qualname__', function)} raised StopIteration")
    stopped.__cause__ = error
    return stopped


class ThreadPool:
    """Up to `thread_count()` threads, made when they are needed."""

    def __init__(self) -> None:
        from queue import SimpleQueue
        from threading import Lock

        # SimpleQueue, since `close` runs in a finalizer, in the middle of whatever else runs.
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._lock = Lock()
        self._threads = 0
        self._unfinished = 0

    def submit(self, job: Job) -> None:
        """Have a thread call `job`, and then what `job` returns; neither may raise.

        Whoever learns of the result from that second call finds the thread free again.

        Raises:
            ValueError: HOW_THREADS makes no sense.
            RuntimeError: the system gives no thread.
        """
        from threading import Thread

        limit = thread_count()
        with self._lock:
            if self._unfinished >= self._threads < limit:
                Thread(target=self._work, name=THREAD_NAME, daemon=True).start()
                self._threads += 1
            self._unfinished += 1
            self._jobs.put(job)

    def close(self) -> None:
        """Let the threads end when they have nothing to do."""
        self._jobs.put(None)

    def _work(self) -> None:
        from queue import Empty

        while True:
            try:
                job = self._jobs.get(timeout=IDLE_SECONDS)
            except Empty:
                if self._ends_idle():
                    return
                continue
            if job is None:
                self._jobs.put(None)  # For the next thread.
                return
            hand_over = job()
            with self._lock:
                self._unfinished -= 1
            del job  # An idle thread shall not keep arguments and results alive.
            hand_over()
            del hand_over

    def _ends_idle(self) -> bool:
        with self._lock:
            # A job that was submitted just now may count on this thread.
            if self._unfinished >= self._threads:
                return False
            self._threads -= 1
            return True


def _pool(loop: AbstractEventLoop) -> ThreadPool:
    key = id(loop)
    if key not in _pools:
        from weakref import finalize

        _pools[key] = ThreadPool()
        finalize(loop, _close, key).atexit = False
    return _pools[key]


def _close(key: int) -> None:
    _pools.pop(key).close()
