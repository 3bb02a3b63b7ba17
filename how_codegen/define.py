"""`define.task`, `define.workflow` and `define.how`: the decorators that users write."""

from __future__ import annotations

from how_codegen.runtime.how import How
from how_codegen.runtime.routine import RoutineObject, Task, Workflow

TYPE_CHECKING = False
if not TYPE_CHECKING:

    def overload(function: Any) -> Any:
        """Stand in for `typing.overload`, which only type checkers need."""
        return function
else:
    from collections.abc import Callable, Coroutine
    from typing import Any, ParamSpec, TypeVar, overload

    P = ParamSpec("P")
    R = TypeVar("R")
    F = TypeVar("F", bound=Callable[..., Any])

__all__ = ["HowDecorator", "TaskDecorator", "WorkflowDecorator", "how", "task", "workflow"]


class TaskDecorator:
    """`@define.task(...)`: what turns the function below it into a task."""

    __slots__ = ("_name", "_version")

    def __init__(self, name: str | None = None, version: str | None = None) -> None:
        """Keep what the task will be called."""
        self._name = name
        self._version = version

    @overload
    def __call__(self, function: Callable[P, Coroutine[Any, Any, R]], /) -> Task[P, R]: ...
    @overload
    def __call__(self, function: Callable[P, R], /) -> Task[P, R]: ...
    def __call__(self, function: Any, /) -> Any:
        """Return the task; a routine, to which nothing is to be added, as it is.

        Raises:
            TypeError: `function` is not a function.
        """
        if self._name is self._version is None and isinstance(function, RoutineObject):
            return function
        return Task(function, self._name, self._version)


class WorkflowDecorator:
    """`@define.workflow(...)`: what turns the function below it into a workflow."""

    __slots__ = ("_name", "_version")

    def __init__(self, name: str | None = None, version: str | None = None) -> None:
        """Keep what the workflow will be called."""
        self._name = name
        self._version = version

    @overload
    def __call__(self, function: Callable[P, Coroutine[Any, Any, R]], /) -> Workflow[P, R]: ...
    @overload
    def __call__(self, function: Callable[P, R], /) -> Workflow[P, R]: ...
    def __call__(self, function: Any, /) -> Any:
        """Return the workflow; a workflow, to which nothing is to be added, as it is.

        Raises:
            TypeError: `function` is not a function.
        """
        if self._name is self._version is None and isinstance(function, Workflow):
            return function
        return Workflow(function, self._name, self._version)


class HowDecorator:
    """`@define.how(...)`: what turns the function below it into a HOW."""

    __slots__ = ("_name",)

    def __init__(self, name: str | None = None) -> None:
        """Keep what the HOW will be called."""
        self._name = name

    def __call__(self, function: F, /) -> F:
        """Return the HOW, a `How` when the program runs.

        Raises:
            TypeError: `function` is not a function, or is async.
        """
        made: Any = How(function, self._name)
        return made  # type: ignore[no-any-return]


@overload
def task(function: Callable[P, Coroutine[Any, Any, R]], /) -> Task[P, R]: ...
@overload
def task(function: Callable[P, R], /) -> Task[P, R]: ...
@overload
def task(*, name: str | None = None, version: str | None = None) -> TaskDecorator: ...
def task(function: Any = None, /, *, name: str | None = None, version: str | None = None) -> Any:
    """Make a task of a function: `@define.task` or `@define.task(name=..., version=...)`.

    Args:
        function: a sync or async function. A sync one runs in a thread. A routine is one already,
            and stays what it is unless it gets a name or a version.
        name: the task's name; the function's when None.
        version: the version of its code; "1" when None.

    Returns:
        A `Task`, to be awaited (`await task(x)`) or started (`task.start(x)`, `task[x]`); without
        a function, the decorator that makes one.

    Raises:
        TypeError: `function` is not a function.
    """
    decorator = TaskDecorator(name, version)
    return decorator if function is None else decorator(function)


@overload
def workflow(function: Callable[P, Coroutine[Any, Any, R]], /) -> Workflow[P, R]: ...
@overload
def workflow(function: Callable[P, R], /) -> Workflow[P, R]: ...
@overload
def workflow(*, name: str | None = None, version: str | None = None) -> WorkflowDecorator: ...
def workflow(
    function: Any = None, /, *, name: str | None = None, version: str | None = None
) -> Any:
    """Make a workflow of a function: `@define.workflow(name=..., version=...)`, or bare.

    Args:
        function: a function, async if it awaits other routines. A workflow is one already, and
            stays what it is unless it gets a name or a version.
        name: the workflow's name; the function's when None.
        version: the version of its code; "1" when None.

    Returns:
        A `Workflow`, used like a task; without a function, the decorator that makes one.

    Raises:
        TypeError: `function` is not a function.
    """
    decorator = WorkflowDecorator(name, version)
    return decorator if function is None else decorator(function)


@overload
def how(function: F, /) -> F: ...
@overload
def how(*, name: str | None = None) -> HowDecorator: ...
def how(function: Any = None, /, *, name: str | None = None) -> Any:
    """Make a HOW of a function from routines to a workflow: `@define.how(name=...)`, or bare.

    Args:
        function: a sync function that returns its inner `async def` function.
        name: the HOW's name; the function's when None.

    Returns:
        A `How`; without a function, the decorator that makes one.

    Raises:
        TypeError: `function` is not a function, or is async.
    """
    decorator = HowDecorator(name)
    return decorator if function is None else decorator(function)
