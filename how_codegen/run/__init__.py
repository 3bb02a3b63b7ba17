"""Runs a generated workflow: JSON in, the workflow on asyncio, JSON out.

Only the runtime, the lock and msgspec are needed here: neither mypy nor the generator is imported.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

from how_codegen.run.arguments import Arguments, bind_arguments
from how_codegen.run.document import Document
from how_codegen.run.failure import CodeFailedError, FailedCalls, describe_failure
from how_codegen.run.load import load_workflow
from how_codegen.run.output import claim_standard_output
from how_codegen.run.parameters import read_parameters
from how_codegen.run.results import write_result
from how_codegen.run.tally import Tally
from how_codegen.runtime import RoutineObject, observe
from how_codegen.settings import Settings


def run_workflow(
    settings: Settings, name: str, document: Document | None, *, show_arguments: bool
) -> bool:
    """Run one workflow and write its result to standard output as JSON.

    From here on, whatever else the process writes to standard output goes to standard error.

    Args:
        settings: the project, whose root is the current folder.
        name: the name of a generated module and of the workflow in it.
        document: the arguments; None where the user gave none.
        show_arguments: whether a report on standard error may show values.

    Returns:
        Whether the workflow ran and its result was written; if not, standard error says why.

    Raises:
        HowError: there is no such workflow, or the document does not fit it.
        KeyboardInterrupt: the user stopped the workflow, which was cancelled.
        SystemExit: the user's code ends the process.
    """
    output = claim_standard_output()
    failed = FailedCalls()
    try:
        with _shown_progress() as tally:
            workflow = load_workflow(settings, name)
            arguments = bind_arguments(name, read_parameters(workflow), document)
            result = _run(workflow, arguments, (failed, tally))
    except CodeFailedError as failure:
        report = describe_failure(failure, failed, show_arguments=show_arguments)
        print(report, file=sys.stderr)
        return False
    return write_result(result, output, show_value=show_arguments)


def _run(
    workflow: RoutineObject[..., Any],
    arguments: Arguments,
    observers: Sequence[FailedCalls | Tally],
) -> Any:
    try:
        with ExitStack() as stack:
            for observer in observers:
                stack.enter_context(observe(observer))
            return asyncio.run(workflow(*arguments.args, **arguments.kwargs))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # CancelledError is no Exception.
        raise CodeFailedError(f"workflow {workflow.id} failed") from error


@contextmanager
def _shown_progress() -> Iterator[Tally]:
    """Show on a terminal what the tally counts; the display is gone or final at the end."""
    tally = Tally()
    if sys.stderr is None or not sys.stderr.isatty():
        yield tally
        return
    from how_codegen.run.progress import progress_of

    with progress_of(tally):
        yield tally
