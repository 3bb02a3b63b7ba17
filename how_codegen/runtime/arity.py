"""A routine's parameters: what `routine[key]` passes, and whether arguments fit."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from inspect import Signature
    from typing import Any


class Arity:
    """The parameters of a routine's function, looked at once."""

    __slots__ = ("_called", "_function_name", "_key_is_argument")

    def __init__(self, function: Any) -> None:
        """Look at the parameters of `function`, a bound method's without its `self`."""
        # A decorator's wrapper is *declared* with its function's parameters, and *called* with
        # its own: only the latter decide whether Python accepts a call.
        declared = _signature(function, follow_wrapped=True)
        self._called = _signature(function, follow_wrapped=False)
        self._key_is_argument = declared is None or takes_one(declared)
        self._function_name = getattr(function, "__qualname__", type(function).__qualname__)

    def arguments(self, key: Any) -> tuple[Any, ...]:
        """Return the positional arguments that `routine[key]` stands for.

        Args:
            key: the key. Only a plain tuple, which `routine[a, b]` makes, is taken apart; a named
                tuple is one value.
        """
        if self._key_is_argument or type(key) is not tuple:
            return (key,)
        return key

    def check(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        """Raise the TypeError of the call, for a function that is only called later.

        Raises:
            TypeError: an argument is missing, unexpected or given twice.
        """
        if self._called is None:
            return
        try:
            self._called.bind(*args, **kwargs)
        except TypeError as error:
            raise TypeError(f"{self._function_name}() {error}") from None


def takes_one(signature: Signature) -> bool:
    """Tell whether a key is the one argument, even when the key is a tuple.

    So it is with one positional parameter, or with several of which exactly one is required.
    Parameters that only a keyword fills do not count: a key cannot fill them.
    """
    positional = variadic = required = 0
    for parameter in signature.parameters.values():
        if parameter.kind is parameter.VAR_POSITIONAL:
            variadic = 1
        elif parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            positional += 1
            required += parameter.default is parameter.empty
    return required == 1 or (positional == 1 and not variadic)


def _signature(function: Any, *, follow_wrapped: bool) -> Signature | None:
    import inspect

    try:
        return inspect.signature(function, follow_wrapped=follow_wrapped)
    except ValueError:  # Some functions written in C do not tell.
        return None
