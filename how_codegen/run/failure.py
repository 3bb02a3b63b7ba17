"""What standard error says when the user's code fails: which routine, with what, and where."""

from __future__ import annotations

import inspect
import reprlib
from asyncio import CancelledError
from collections import deque
from collections.abc import Iterator, Sequence

from how_codegen.run.tracebacks import user_traceback
from how_codegen.runtime import Call, Workflow

_MOST_REMEMBERED = 256
_MOST_SHOWN = 3
_LINE = 88


class CodeFailedError(Exception):
    """The user's code raised an exception, which is the cause of this one."""


class FailedCalls:
    """An observer that remembers the calls that failed, the latest of them.

    A workflow that tries again and again shall not keep every failure's frames in memory.
    """

    def __init__(self) -> None:
        self._calls: deque[Call] = deque(maxlen=_MOST_REMEMBERED)

    def started(self, call: Call) -> None:
        """Ignore it."""

    def finished(self, call: Call) -> None:
        """Remember a failed call; a cancelled one failed because of another."""
        if call.error is not None and not isinstance(call.error, CancelledError):
            self._calls.append(call)

    def origins(self, error: BaseException) -> list[Call]:
        """Return the innermost calls that raised `error`, its causes or its group's members.

        It is empty where no routine did.
        """
        found: list[Call] = []
        for leaf in _leaves(error):
            call = self._innermost(leaf) or self._innermost(error)
            if call is not None and call not in found:
                found.append(call)
        return found

    def _innermost(self, error: BaseException) -> Call | None:
        # A call ends before the one around it, so the first with this error is the innermost.
        # Going on to causes ends at the routine in which things went wrong first.
        found: Call | None = None
        seen: set[int] = set()
        current: BaseException | None = error
        while current is not None and id(current) not in seen:
            seen.add(id(current))
            found = next((call for call in self._calls if call.error is current), found)
            current = current.__cause__
        return found


def _leaves(error: BaseException) -> Iterator[BaseException]:
    if not isinstance(error, BaseExceptionGroup):
        yield error
        return
    for member in error.exceptions:
        yield from _leaves(member)


def describe_failure(failure: CodeFailedError, failed: FailedCalls, *, show_arguments: bool) -> str:
    """Return the report: the routines in which it happened, and the user's traceback."""
    error = failure.__cause__
    assert error is not None, "raised from what the user's code raised"
    calls = failed.origins(error)
    blocks = [_describe_call(call, show_arguments=show_arguments) for call in calls[:_MOST_SHOWN]]
    if len(calls) > _MOST_SHOWN:
        blocks.append(f"how: and {len(calls) - _MOST_SHOWN} more routines failed")
    blocks = blocks or [f"how: error: {failure}"]
    return "\n".join([*blocks, "", user_traceback(error).rstrip()])


def _describe_call(call: Call, *, show_arguments: bool) -> str:
    lines = [f"how: error: {_kind(call)} {_label(call)} failed"]
    parent = call.parent
    while parent is not None:
        lines.append(f"  called by {_kind(parent)} {_label(parent)}")
        parent = parent.parent
    if show_arguments:
        lines += [f"  with {line}" for line in _argument_lines(call)]
    return "\n".join(lines)


def _kind(call: Call) -> str:
    return "workflow" if isinstance(call.routine, Workflow) else "task"


def _label(call: Call) -> str:
    return f"{call.routine.id} ({call.routine.fullname})"


def _argument_lines(call: Call) -> Sequence[str]:
    try:
        signature = inspect.signature(call.routine.__wrapped__)
        given = signature.bind_partial(*call.args, **call.kwargs).arguments
    except (TypeError, ValueError):  # Written in C, or wrapped by a decorator that changes it.
        given = {str(index): value for index, value in enumerate(call.args)} | dict(call.kwargs)
    return [_fit(f"{name} = {shortened(value)}") for name, value in given.items()]


def shortened(value: object) -> str:
    """Return the `repr` of a value, shortened to one line; an object's address where it fails."""
    short = reprlib.Repr()
    short.maxother = short.maxstring = short.maxlong = _LINE
    return _fit(" ".join(short.repr(value).split()))


def _fit(line: str) -> str:
    return line if len(line) <= _LINE else f"{line[: _LINE - 3]}..."
