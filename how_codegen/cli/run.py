"""`how run`."""

from __future__ import annotations

import argparse
from pathlib import Path

from how_codegen.cli import FINDINGS, FINE
from how_codegen.cli.project import enter_project
from how_codegen.run import run_workflow
from how_codegen.run.document import read_document


def run(options: argparse.Namespace) -> int:
    """Run a generated workflow; its result is alone on standard output."""
    folder = Path.cwd()  # The input file's name is meant from here.
    settings = enter_project()
    document = None if options.input is None else read_document(options.input, folder)
    succeeded = run_workflow(
        settings, options.name, document, show_arguments=not options.no_arguments
    )
    return FINE if succeeded else FINDINGS
