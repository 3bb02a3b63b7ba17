"""The names for annotations: `Routine`, `Data`, and the types of what `define` makes."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

from how_codegen.runtime.execution import Execution
from how_codegen.runtime.how import How
from how_codegen.runtime.routine import Task, Workflow

__all__ = ["Data", "Execution", "How", "Routine", "Task", "Workflow"]

Data = TypeVar("Data")
"""The dataset's type. Any class fits; within one HOW call every `Data` is the same type."""

_P = ParamSpec("_P")
_R = TypeVar("_R")

Routine = Callable[_P, Coroutine[Any, Any, _R]]
"""A routine by its parameters and its awaited result: `Routine[[Params], Model]`."""
