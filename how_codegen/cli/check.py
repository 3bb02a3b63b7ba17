"""`how check`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from how_codegen.cli import FINDINGS, FINE
from how_codegen.cli.project import counted, enter_project, other_errors
from how_codegen.cli.working import working
from how_codegen.findings import Finding
from how_codegen.pipeline import check_paths, keep, prepare_generation
from how_codegen.report import Report, render
from how_codegen.run_again import beginning, leave_snapshot
from how_codegen.settings import Settings


def run(options: argparse.Namespace) -> int:
    """Print each finding; what is not about HOWs is counted."""
    paths = [str(Path(path).absolute()) for path in options.paths]
    settings = enter_project()
    began = beginning(settings)
    if paths:
        with working("Checking"):
            verdict = check_paths(settings, [os.path.relpath(path) for path in paths])
        findings, others = verdict.blocking, verdict.others
    else:
        with working("Checking the project") as progress:
            generation = prepare_generation(settings, progress=progress)
        keep(settings, generation)
        findings, others = generation.blocking, generation.other_errors
        if generation.is_done:
            leave_snapshot(generation, began, options.moment, f"{_nothing_wrong(others)}\n")
    return report(settings, findings, others, output_format=options.output_format)


def report(
    settings: Settings,
    findings: Sequence[Finding],
    others: int,
    *,
    output_format: str = "text",
    file: TextIO | None = None,
) -> int:
    """Print findings, to standard output unless told otherwise, and a summary on standard error.

    Returns the exit code.
    """
    root = settings.root.as_posix()
    contents = Report(tuple(findings), root, _checkout(settings.root) or root)
    (file or sys.stdout).write(render(contents, output_format))
    rest = other_errors(others)
    if findings:
        print(f"Found {counted(len(findings), 'error')}{rest}", file=sys.stderr)
        return FINDINGS
    print(_nothing_wrong(others), file=sys.stderr)
    return FINE


def _nothing_wrong(others: int) -> str:
    return f"No mistakes in HOWs and HOW calls{other_errors(others)}"


def _checkout(root: Path) -> str | None:
    """On GitHub's build servers, the folder that paths in annotations are meant from."""
    workspace = os.environ.get("GITHUB_WORKSPACE")
    if not workspace or not root.is_relative_to(workspace):
        return None
    return Path(workspace).as_posix()
