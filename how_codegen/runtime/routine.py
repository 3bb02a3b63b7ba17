"""Tasks and workflows: functions that can be awaited, started and named."""

from __future__ import annotations

from how_codegen.runtime.callables import is_async
from how_codegen.runtime.definition import Definition
from how_codegen.runtime.generic import Generic, P, R_co
from how_codegen.runtime.observe import is_observed, observed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any, Concatenate, Never, ParamSpec, Self, TypeVar, overload

    from how_codegen.runtime.arity import Arity
    from how_codegen.runtime.execution import Execution

    Q = ParamSpec("Q")
    S = TypeVar("S")


class RoutineObject(Definition, Generic[P, R_co]):
    """What tasks and workflows share; `P` are the parameters, `R_co` is the awaited result.

    A function that is not async runs in a thread, so that it never blocks the event loop.
    Context variables flow into the thread, and exceptions come out of it unchanged.
    """

    # Read from the type by `is_async`.
    _calls_give_coroutines = True

    def __init__(self, function: Any, name: str | None = None, version: str | None = None) -> None:
        """Make a routine of `function`; users do so through `define.task` or `define.workflow`.

        Args:
            function: a sync or async callable, a static method or a class method.
            name: the routine's name; the function's when None.
            version: the version of its code; "1" when None.

        Raises:
            TypeError: `function` cannot be called.
        """
        super().__init__(function, name)
        self._version = "1" if version is None else version
        self._is_async = is_async(function)
        self._arity: Arity | None = None

    @property
    def version(self) -> str:
        """The version given to `define`, or else "1"."""
        return self._version

    @property
    def id(self) -> str:
        """`name:version`."""
        return f"{self._name}:{self._version}"

    def __call__(self, /, *args: P.args, **kwargs: P.kwargs) -> Coroutine[Any, Any, R_co]:
        """Return the coroutine that runs the routine when it is awaited.

        Raises:
            TypeError: the arguments do not fit the function.
        """
        if is_observed():
            self._known_arity().check(args, kwargs)
            return self._under_own_name(observed(self, args, kwargs))
        # The function's own coroutine: no frame of ours in a traceback.
        return self._run(args, kwargs)

    def start(self, /, *args: P.args, **kwargs: P.kwargs) -> Execution[R_co]:
        """Start the routine now, to be awaited later.

        Returns:
            The execution, which keeps running whether or not a reference to it is kept.

        Raises:
            TypeError: the arguments do not fit the function.
            RuntimeError: no event loop is running in this thread.
        """
        from how_codegen.runtime.execution import Execution, require_running_loop

        require_running_loop(self)
        return Execution(self, self(*args, **kwargs))

    def __getitem__(self, key: Any, /) -> Execution[R_co]:
        """Start the routine now with the arguments `key`: `routine[a]`, `routine[a, b]`.

        A routine with one parameter, or one required parameter, is given the key itself, even if
        it is a tuple. With more parameters a tuple is the arguments, and any other key the first.

        Raises:
            TypeError: the arguments do not fit the function.
            RuntimeError: no event loop is running in this thread.
        """
        start: Callable[..., Execution[R_co]] = self.start
        return start(*self._known_arity().arguments(key))

    def _label(self) -> str:
        return self.id

    def _known_arity(self) -> Arity:
        if self._arity is None:
            from how_codegen.runtime.arity import Arity

            self._arity = Arity(self.__wrapped__)
        return self._arity

    def _run(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Coroutine[Any, Any, R_co]:
        if self._is_async:
            coroutine: Coroutine[Any, Any, R_co] = self.__wrapped__(*args, **kwargs)
            return coroutine
        # The thread would only find out later, and in the middle of the workflow.
        self._known_arity().check(args, kwargs)
        from how_codegen.runtime.threads import run_in_thread

        return self._under_own_name(run_in_thread(self.__wrapped__, args, kwargs))

    def _under_own_name(self, coroutine: Any) -> Coroutine[Any, Any, R_co]:
        # "coroutine 'clean' was never awaited" helps; 'run_in_thread' would not.
        coroutine.__name__, coroutine.__qualname__ = self.__name__, self.__qualname__
        named: Coroutine[Any, Any, R_co] = coroutine
        return named

    def _bound(self, function: Any, instance: Any) -> Self:
        bound = super()._bound(function, instance)
        bound._arity = None
        return bound

    @property
    def _is_coroutine(self) -> object:
        """What `asyncio.iscoroutinefunction` looks for."""
        from asyncio import coroutines

        return getattr(coroutines, "_is_coroutine", None)

    @property
    def _is_coroutine_marker(self) -> object:
        """What `inspect.iscoroutinefunction` looks for since Python 3.12."""
        import inspect

        return getattr(inspect, "_is_coroutine_mark", None)


class Task(RoutineObject[P, R_co]):
    """A routine that does work of its own; made by `define.task`."""

    if TYPE_CHECKING:  # At run time `Definition` binds.

        @overload
        def __get__(self, instance: None, owner: type | None = None, /) -> Self: ...
        @overload
        def __get__(
            self: Task[Concatenate[Any, Q], S], instance: object, owner: type | None = None, /
        ) -> Task[Q, S]: ...
        @overload  # For checkers that cannot solve the one above.
        def __get__(self, instance: object, owner: type | None = None, /) -> Task[..., R_co]: ...
        def __get__(self, instance: Any, owner: Any = None, /) -> Any:
            """Bind to an instance, as a method does."""


class Workflow(RoutineObject[P, R_co]):
    """A routine that calls other routines; made by `define.workflow`, or by calling a HOW."""

    if TYPE_CHECKING:  # At run time `Definition` binds.

        @overload
        def __get__(self, instance: None, owner: type | None = None, /) -> Self: ...
        @overload
        def __get__(
            self: Workflow[Concatenate[Any, Q], S], instance: object, owner: type | None = None, /
        ) -> Workflow[Q, S]: ...
        @overload  # For checkers that cannot solve the one above.
        def __get__(
            self, instance: object, owner: type | None = None, /
        ) -> Workflow[..., R_co]: ...
        def __get__(self, instance: Any, owner: Any = None, /) -> Any:
            """Bind to an instance, as a method does."""


if TYPE_CHECKING:

    class CheckedRoutine(Task[..., Never], Workflow[..., Never]):
        """What `mypy_plugin` gives the callable type of a routine as its attributes.

        The plugin computes the types of these from the routine's own. Never: a result that says
        nothing, where the callable type and this class are both asked.
        """

        start: Any
        __getitem__: Any
        __get__: Any

    class StartedRoutine(CheckedRoutine):
        """The same for a slot whose HOW uses `slot[...]` or `slot.start(...)`."""
