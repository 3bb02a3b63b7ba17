"""The full names of the runtime's public things, as mypy sees them."""

from __future__ import annotations

ROUTINE = "how_codegen.types.Routine"
ROUTINE_CLASSES = frozenset(
    {"how_codegen.runtime.routine.Task", "how_codegen.runtime.routine.Workflow"}
)
CHECKED_ROUTINE = "how_codegen.runtime.routine.CheckedRoutine"
STARTED_ROUTINE = "how_codegen.runtime.routine.StartedRoutine"
EXECUTION = "how_codegen.runtime.execution.Execution"
HOW = "how_codegen.runtime.how.How"
HOW_CALL = f"{HOW}.__call__"

TASK_KIND = "task"
WORKFLOW_KIND = "workflow"
HOW_KIND = "how"

BARE_DECORATORS = {
    f"how_codegen.define.{kind}": kind for kind in (TASK_KIND, WORKFLOW_KIND, HOW_KIND)
}
CALLED_DECORATORS = {
    "how_codegen.define.TaskDecorator.__call__": TASK_KIND,
    "how_codegen.define.WorkflowDecorator.__call__": WORKFLOW_KIND,
    "how_codegen.define.HowDecorator.__call__": HOW_KIND,
}

SCHEDULING = frozenset({f"{CHECKED_ROUTINE}.start", f"{CHECKED_ROUTINE}.__getitem__"})

PARTIAL = "functools.partial"
