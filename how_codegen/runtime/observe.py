"""Who calls which routine, while it happens: for progress, and to tell where an error came from."""

from __future__ import annotations

from contextvars import ContextVar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextvars import Token
    from typing import Any, NoReturn, Protocol

    from how_codegen.runtime.routine import RoutineObject

    class Observer(Protocol):
        """What `observe` tells about calls.

        Both methods are called in the thread of the event loop that runs the call, must be quick
        and must not raise: what they raise, the routine raises.
        """

        def started(self, call: Call) -> object:
            """Note that a routine has begun to run."""

        def finished(self, call: Call) -> object:
            """Note that it has ended; `call.error` says whether it failed."""


# Who observes, and the call that encloses what runs now.
_observation: ContextVar[tuple[tuple[Observer, ...], Call | None] | None] = ContextVar(
    "how_codegen_observation", default=None
)


class Call:
    """One call of a routine, which only its `error` distinguishes before and after.

    Attributes:
        routine: the task or workflow.
        args: its positional arguments, a bound routine's without the instance.
        kwargs: its keyword arguments.
        parent: the observed call that made this one, or None.
        error: what the call raised; None while it runs, and when it gave a result.
    """

    __slots__ = ("args", "error", "kwargs", "parent", "routine")

    routine: RoutineObject[..., Any]
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    parent: Call | None
    error: BaseException | None

    def __init__(
        self,
        routine: RoutineObject[..., Any],
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
        parent: Call | None,
    ) -> None:
        """Describe a call that begins now."""
        values = (routine, args, kwargs, parent, None)
        for name, value in zip(
            ("routine", "args", "kwargs", "parent", "error"), values, strict=True
        ):
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a Call cannot be changed: {name}")

    def __repr__(self) -> str:
        return f"<Call of {self.routine.id}>"


class observe:
    """Tell an observer of every routine that is called inside the `with` block.

    That includes routines called by routines, in other tasks and threads too. What runs at the
    same time elsewhere is not observed. In nested blocks each observer is told.
    """

    __slots__ = ("_observer", "_token")

    def __init__(self, observer: Observer) -> None:
        """Take the observer, an object with the methods `started` and `finished`."""
        self._observer = observer

    def __enter__(self) -> Observer:
        observers, call = _observation.get() or ((), None)
        self._token: Token[Any] = _observation.set(((*observers, self._observer), call))
        return self._observer

    def __exit__(self, *error: object) -> None:
        _observation.reset(self._token)


def is_observed() -> bool:
    """Tell whether anybody observes what runs now."""
    return _observation.get() is not None


async def observed(
    routine: RoutineObject[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> Any:
    """Run a routine and tell the observers.

    Returns:
        The routine's result.

    Raises:
        BaseException: what the routine raised.
    """
    observers, parent = _observation.get() or ((), None)
    call = Call(routine, args, kwargs, parent)
    token = _observation.set((observers, call))
    try:
        for observer in observers:
            observer.started(call)
        return await routine._run(args, kwargs)
    except BaseException as error:
        object.__setattr__(call, "error", error)
        raise
    finally:
        _leave(token)
        for observer in observers:
            observer.finished(call)


def _leave(token: Token[Any]) -> None:
    try:
        _observation.reset(token)
    except ValueError:  # A coroutine that is thrown away is closed outside of its own context.
        return
