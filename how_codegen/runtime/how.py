"""Higher-order workflows: called with routines, they give a workflow that runs as it is."""

from __future__ import annotations

from how_codegen.runtime.callables import is_async
from how_codegen.runtime.definition import Definition
from how_codegen.runtime.generic import F, Generic
from how_codegen.runtime.routine import Workflow
from how_codegen.runtime.slots import call_name, fill

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class How(Definition, Generic[F]):
    """A function from routines to a workflow; made by `define.how`. `F` is the function's type."""

    def __init__(self, function: Any, name: str | None = None) -> None:
        """Make a HOW of `function`.

        Args:
            function: a sync function that returns its inner function.
            name: the HOW's name; the function's when None.

        Raises:
            TypeError: `function` cannot be called, or is async.
        """
        super().__init__(function, name)
        if is_async(function):
            raise TypeError(
                f"the HOW {self.name} is async: write `def {self.__name__}(...)`, and `async def`"
                " for the inner function that it returns"
            )

    def _fill(self, /, *args: Any, **kwargs: Any) -> Any:
        """Fill the slots; this needs nothing generated.

        Args:
            *args: routines, lists or tuples of routines, and constants. Async functions, bound
                methods among them, are made routines.
            **kwargs: the same, by name.

        Returns:
            A `Workflow` that runs the HOW's inner function. It pickles as this call.

        Raises:
            TypeError: the arguments do not fit, or the HOW does not return a function.
        """
        function = self.__wrapped__(
            *[fill(value) for value in args],
            **{name: fill(value) for name, value in kwargs.items()},
        )
        if not callable(function) or isinstance(function, (type, How)):
            self._refuse_result(function)
        workflow: Workflow[..., Any] = Workflow(function, call_name(self.name, args, kwargs))
        workflow._recipe = (_call, (self, args, kwargs))
        return workflow

    if TYPE_CHECKING:

        @property
        def __call__(self) -> F:
            """To mypy a HOW is the function that it was made of, wherever one is asked for."""
    else:
        __call__ = _fill

    def _refuse_result(self, result: object) -> None:
        from inspect import iscoroutine

        if iscoroutine(result):
            result.close()  # Or Python would also warn that nobody awaited it.
        raise TypeError(
            f"the HOW {self.name} ({self.fullname}) returned {result!r}, which is not a function:"
            " end it with `return workflow`, where `workflow` is its inner `async def` function"
        )


def _call(how: How[Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Make a HOW's workflow again, when it is unpickled."""
    return how(*args, **kwargs)
