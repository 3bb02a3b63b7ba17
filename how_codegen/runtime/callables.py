"""What kind of callable a user gave: seen through partials, methods and callable objects."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# inspect.CO_COROUTINE, without importing inspect.
_ASYNC_DEF = 0x80
_PlainFunction = type(lambda: None)


def innermost(function: Any) -> Any:
    """Return the callable behind bound, static and class methods and `functools.partial`s.

    Args:
        function: any object.

    Returns:
        The object itself when nothing is wrapped around it.
    """
    if type(function) is _PlainFunction:
        return function  # Without the imports, in nearly every case.
    from functools import partial
    from types import MethodType

    while True:
        if isinstance(function, (staticmethod, classmethod, MethodType)):
            function = function.__func__
        elif isinstance(function, partial):
            function = function.func
        else:
            return function


def is_async(function: Any) -> bool:
    """Tell whether calling `function` gives a coroutine at once.

    True for an `async def` function, a routine, an object whose `__call__` is one of them, and
    for partials and methods of these. A sync function that only *returns* a coroutine is not.
    """
    function = innermost(function)
    if _gives_coroutine(function):
        return True
    if type(function) is _PlainFunction or not callable(function):
        return False
    method = getattr(type(function), "__call__", None)  # noqa: B004 - its code is looked at
    return _gives_coroutine(innermost(method))


def _gives_coroutine(function: Any) -> bool:
    # Asked of the type, since a mock has every attribute that it is asked for.
    if getattr(type(function), "_calls_give_coroutines", False):
        return True
    flags = getattr(getattr(function, "__code__", None), "co_flags", 0)
    return isinstance(flags, int) and bool(flags & _ASYNC_DEF)
