"""`how check`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from how_codegen.check import check
from how_codegen.check.verdict import judge
from how_codegen.cli import FINDINGS, FINE
from how_codegen.cli.project import counted, enter_project, other_errors
from how_codegen.findings import Finding
from how_codegen.pipeline import prepare_generation


def run(options: argparse.Namespace) -> int:
    """Print each finding as mypy does; what is not about HOWs is counted."""
    paths = [str(Path(path).absolute()) for path in options.paths]
    settings = enter_project()
    if paths:
        checked = check(settings, [os.path.relpath(path) for path in paths])
        verdict = judge(checked, settings)
        return report(verdict.blocking, verdict.others)
    generation = prepare_generation(settings)
    return report(generation.blocking, generation.other_errors)


def report(findings: Sequence[Finding], others: int) -> int:
    """Print findings and a summary; the exit code."""
    for finding in findings:
        print(finding.text)
    rest = other_errors(others)
    if findings:
        print(f"Found {counted(len(findings), 'error')}{rest}", file=sys.stderr)
        return FINDINGS
    print(f"No mistakes in HOWs and HOW calls{rest}", file=sys.stderr)
    return FINE
