"""For the cases' `agree.py`: does a generated workflow do what the HOW call's own object does?"""

from __future__ import annotations

import asyncio
import copy
import inspect
from collections.abc import Callable, Coroutine
from importlib import import_module
from typing import Any

from how_codegen.runtime.observe import Call, observe

Workflow = Callable[..., Coroutine[Any, Any, Any]]


class Trace:
    """The routines that run, in order, with their arguments."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str, str]] = []

    def started(self, call: Call) -> None:
        if call.parent is not None:  # the workflow itself has another name
            # By position or by name: what a routine is given is the same.
            bound = inspect.signature(call.routine).bind(*call.args, **call.kwargs)
            self.calls.append((call.routine.name, repr(bound.args), repr(bound.kwargs)))

    def finished(self, call: Call) -> None:
        """Nothing: the beginnings tell the order."""


def outcome(workflow: Workflow, *args: Any, **kwargs: Any) -> tuple[object, list[object]]:
    """The result or error of a run, and the routines that it called."""
    trace = Trace()

    async def run() -> object:
        with observe(trace):
            return await workflow(*args, **kwargs)

    try:
        end: object = ("result", asyncio.run(run()))
    except Exception as error:
        end = ("error", type(error), error.args)
    return end, list(trace.calls)


def agree(
    plain: Workflow, generated: Workflow, *args: Any, skip: tuple[str, ...] = (), **kwargs: Any
) -> object:
    """Run both on equal arguments; the end they agree on.

    `skip` are names that only one of the two tells of: functions that are no tasks (a HOW call
    makes them routines), and instances (whose names differ). HOW calls without a name, which are
    called like themselves, `repeat(clean)`, are left out in any case.
    """
    assert plain is not generated
    first = outcome(plain, *copy.deepcopy(args), **copy.deepcopy(kwargs))
    second = outcome(generated, *copy.deepcopy(args), **copy.deepcopy(kwargs))
    assert first[0] == second[0], f"plain: {first}, generated: {second}"
    assert _but(first[1], skip) == _but(second[1], skip), f"plain: {first}, generated: {second}"
    return first[0]


def _but(calls: list[Any], skip: tuple[str, ...]) -> list[Any]:
    return [call for call in calls if call[0] not in skip and "(" not in call[0]]


def pair(name: str, calls: str = "lab.calls", output: str = "lab.workflows") -> tuple[Any, Any]:
    """A HOW call's own object, and its generated workflow."""
    plain = getattr(import_module(calls), name)
    return plain, getattr(import_module(f"{output}.{name}"), name)
