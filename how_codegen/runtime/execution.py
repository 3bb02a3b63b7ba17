"""A routine that has been started: to be awaited, or cancelled, later."""

from __future__ import annotations

from how_codegen.runtime.generic import Generic, R_co

TYPE_CHECKING = False
if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable, Coroutine, Generator
    from contextvars import Context
    from typing import Any

    from how_codegen.runtime.routine import RoutineObject

    Awaits = Awaitable[R_co]
else:
    Awaits = Generic

# asyncio itself holds a task only weakly; without this, one that nobody awaits could vanish.
_running: set[asyncio.Task[Any]] = set()


class Execution(Awaits[R_co]):
    """A started routine; awaiting it, as often as wanted, gives the result of type `R_co`.

    An exception of the routine is raised where the execution is awaited. Cancelling a task that
    awaits an execution cancels the execution too, as it does with an `asyncio.Task`.
    """

    __slots__ = ("__weakref__", "_routine", "_task")

    def __init__(
        self, routine: RoutineObject[..., R_co], coroutine: Coroutine[Any, Any, R_co]
    ) -> None:
        """Start `coroutine` on the running event loop; users write `routine.start(...)`.

        Args:
            routine: the routine that is started.
            coroutine: what calling it with its arguments has given.

        Raises:
            RuntimeError: no event loop is running in this thread.
        """
        from asyncio import create_task

        self._routine = routine
        self._task = create_task(coroutine, name=routine.name)
        _running.add(self._task)
        self._task.add_done_callback(_running.discard)

    @property
    def routine(self) -> RoutineObject[..., R_co]:
        """The routine that was started."""
        return self._routine

    def __await__(self) -> Generator[Any, None, R_co]:
        return self._task.__await__()

    def cancel(self, msg: object = None) -> bool:
        """Ask the routine to stop; a sync function's thread goes on, but is not waited for.

        Args:
            msg: the message of the CancelledError that the routine gets.

        Returns:
            False when it has already ended.
        """
        return self._task.cancel(msg)

    def done(self) -> bool:
        """Tell whether the routine has ended: with a result, an exception or a cancellation."""
        return self._task.done()

    def cancelled(self) -> bool:
        """Tell whether the routine has ended because it was cancelled."""
        return self._task.cancelled()

    def result(self) -> R_co:
        """Return the result of a routine that has ended, or raise its exception.

        Raises:
            asyncio.CancelledError: it was cancelled.
            asyncio.InvalidStateError: it has not ended yet; await the execution instead.
        """
        return self._task.result()

    def exception(self) -> BaseException | None:
        """Return the exception of a routine that has ended, or None if it gave a result.

        Raises:
            asyncio.CancelledError: it was cancelled.
            asyncio.InvalidStateError: it has not ended yet.
        """
        return self._task.exception()

    def add_done_callback(
        self, callback: Callable[[asyncio.Task[Any]], object], *, context: Context | None = None
    ) -> None:
        """Call `callback` with the asyncio task when the routine has ended; `asyncio.wait` does."""
        self._task.add_done_callback(callback, context=context)

    def remove_done_callback(self, callback: Callable[[asyncio.Task[Any]], object]) -> int:
        """Forget `callback`; return how often it had been added."""
        return self._task.remove_done_callback(callback)

    def __repr__(self) -> str:
        return f"<Execution of {self._routine.id}: {self._state()}>"

    def _state(self) -> str:
        if not self._task.done():
            return "running"
        if self._task.cancelled():
            return "cancelled"
        error = self._task.exception()
        return "finished" if error is None else f"failed with {error!r}"


def require_running_loop(routine: RoutineObject[..., Any]) -> None:
    """Check that a routine can be started here, before a coroutine is made for nothing.

    Raises:
        RuntimeError: no event loop is running in this thread.
    """
    from asyncio import get_running_loop

    try:
        get_running_loop()
    except RuntimeError:
        raise RuntimeError(
            f"cannot start {routine.id}: no event loop is running in this thread. Start it inside"
            f" an async function, or run it with asyncio.run({routine.__name__}(...)). A sync"
            " function runs in a thread without an event loop: make it async to start routines."
        ) from None
