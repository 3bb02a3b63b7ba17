"""`how init`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from how_codegen.cli import FINE
from how_codegen.init.change import names_of, show_change, write_changes
from how_codegen.init.layout import find_root
from how_codegen.init.propose import propose

_NEXT_STEPS = """\
Next: `how check` checks every HOW and every HOW call,
      `how generate` writes the workflow modules."""


def run(options: argparse.Namespace) -> int:
    """Show what would set up this project and, once that is confirmed, write it."""
    root = find_root(Path.cwd())
    changes = propose(root)
    if not changes:
        print(f"Nothing to do: the project in {root} is set up", file=sys.stderr)
        return FINE
    if root != Path.cwd():
        print(f"The project is in {root}", file=sys.stderr)
    for change in changes:
        sys.stdout.writelines(show_change(change, root))
    sys.stdout.flush()
    if not options.yes and not _is_confirmed():
        return FINE
    write_changes(changes, root)
    print(f"Wrote {names_of(changes, root)}", file=sys.stderr)
    print(_NEXT_STEPS, file=sys.stderr)
    return FINE


def _is_confirmed() -> bool:
    """Ask, where somebody can answer; the question is not part of the diff on standard output."""
    if sys.stdin is None or not sys.stdin.isatty():
        print("Nothing is written: run `how init --yes` to write this", file=sys.stderr)
        return False
    print("Write these changes? [y/N] ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().lower() in ("y", "yes"):
        return True
    print("Nothing is written", file=sys.stderr)
    return False
