"""`how list`."""

from __future__ import annotations

import argparse
import sys

from how_codegen.cli import FINE
from how_codegen.cli.check import report
from how_codegen.cli.project import enter_project
from how_codegen.cli.working import working
from how_codegen.listing import as_json, as_text, listed
from how_codegen.pipeline import prepare_generation


def run(options: argparse.Namespace) -> int:
    """Print every HOW of the project with its calls, and what is in the way of any."""
    settings = enter_project()
    with working("Checking the project") as progress:
        generation = prepare_generation(settings, try_unnamed=True, progress=progress)
    hows = listed(settings, generation)
    is_text = options.output_format == "text"
    sys.stdout.write(as_text(hows) if is_text else as_json(settings.root, hows))
    sys.stdout.flush()
    if not generation.blocking:
        return FINE
    others = generation.other_errors
    return report(settings, generation.blocking, others, file=None if is_text else sys.stderr)
