"""`how generate --watch`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from how_codegen.cli import FINE
from how_codegen.cli.project import counted, enter_project
from how_codegen.errors import HowError
from how_codegen.settings import load_settings
from how_codegen.watch import Batch, repeat, watch


def generate_again(
    options: argparse.Namespace,
    generate: Callable[[argparse.Namespace], int],
    batches: Iterable[Batch] | None = None,
) -> int:
    """Generate now and whenever something changes, until Ctrl-C, which is no failure.

    What goes wrong in a run is printed, and the next change starts another. `batches` are the
    changes; those of the project, where they are not given.
    """
    settings = enter_project()

    def run(changed: Batch) -> None:
        if changed:
            print(_said(changed, settings.root), file=sys.stderr)
        try:
            generate(options)
        except HowError as error:
            print(f"how: error: {error}", file=sys.stderr)
        except OSError as error:  # a file that goes while it is read
            print(f"how: error: {error.filename}: {error.strerror}", file=sys.stderr)
        sys.stdout.flush()

    if batches is None:
        batches = watch(settings)
        print("Watching for changes; Ctrl-C ends this", file=sys.stderr)
    with suppress(KeyboardInterrupt):  # in a run: the files are whole, and the next run does it
        repeat(batches, run, lambda: load_settings(Path.cwd()))
    return FINE


def _said(changed: Batch, root: Path) -> str:
    """Which files changed: one by name, several by their number."""
    first = min(changed)
    name = first.relative_to(root).as_posix() if first.is_relative_to(root) else str(first)
    rest = f" and {counted(len(changed) - 1, 'other file')}" if len(changed) > 1 else ""
    return f"\n{name}{rest} changed"
