"""Runs tasks, workflows and HOW calls on asyncio; imports nothing until something runs."""

from how_codegen.runtime.execution import Execution
from how_codegen.runtime.how import How
from how_codegen.runtime.observe import Call, observe
from how_codegen.runtime.routine import RoutineObject, Task, Workflow
from how_codegen.runtime.thread_count import set_thread_count, thread_count

__all__ = [
    "Call",
    "Execution",
    "How",
    "RoutineObject",
    "Task",
    "Workflow",
    "observe",
    "set_thread_count",
    "thread_count",
]
