"""The arguments of a HOW call: what becomes a routine, and how each is shown in a name."""

from __future__ import annotations

from how_codegen.runtime.callables import is_async
from how_codegen.runtime.definition import Definition
from how_codegen.runtime.routine import Task

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

_LONGEST_CONSTANT = 40


def fill(value: Any) -> Any:
    """Return what a HOW's function gets for an argument.

    Args:
        value: the argument. An async function, in whatever form, becomes a routine, so that
            `slot[args]` works; so do such members of a plain list or tuple. Routines, HOWs, sync
            functions and constants stay as they are.
    """
    if type(value) not in (list, tuple):
        return as_routine(value)
    members = [as_routine(member) for member in value]
    if all(new is old for new, old in zip(members, value, strict=True)):
        return value
    return type(value)(members)


def as_routine(value: Any) -> Any:
    """Return a routine for an async callable, and anything else unchanged."""
    if isinstance(value, Definition) or not is_async(value):
        return value
    routine: Task[..., Any] = Task(value)
    routine._recipe = (as_routine, (value,))
    return routine


def call_name(function: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
    """Return a name for a HOW call, the same in every process: `build(clean, train, depth=2)`."""
    shown = [_shown(value) for value in args]
    shown += [f"{name}={_shown(value)}" for name, value in kwargs.items()]
    return f"{function}({', '.join(shown)})"


def _shown(value: Any) -> str:
    if isinstance(value, Definition):
        return value.name
    if type(value) is list:
        return f"[{', '.join(map(_shown, value))}]"
    if type(value) is tuple:
        return f"({', '.join(map(_shown, value))}{',' if len(value) == 1 else ''})"
    if value is None or type(value) in (bool, int, float, complex, str, bytes):
        text = repr(value)
        return text if len(text) <= _LONGEST_CONSTANT else f"{text[: _LONGEST_CONSTANT - 3]}..."
    # Another object's repr may hold an address or change from run to run.
    if callable(value) and isinstance(name := getattr(value, "__name__", None), str):
        return name
    return f"{type(value).__name__}(...)"
