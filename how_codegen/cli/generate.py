"""`how generate`."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections import Counter
from collections.abc import Iterable

from how_codegen.cli import FINDINGS, FINE
from how_codegen.cli.check import report
from how_codegen.cli.project import counted, enter_project, other_errors
from how_codegen.exclusive import exclusive
from how_codegen.lock import FILE_NAME
from how_codegen.pipeline import (
    Generation,
    is_lock_stale,
    prepare_generation,
    write_generation,
)
from how_codegen.settings import Settings
from how_codegen.write import Difference, State

_DONE = {
    State.MISSING: "created",
    State.STALE: "updated",
    State.ORPHANED: "deleted",
    State.EDITED: "replaced",
    State.FOREIGN: "replaced",
    State.FRESH: "unchanged",
}


def run(options: argparse.Namespace) -> int:
    """Write the modules, or only say what writing them would change."""
    settings = enter_project()
    with exclusive(settings.root, _say_waiting):
        return _run(settings, options)


def _say_waiting() -> None:
    print("Waiting for another `how generate` in this project to end", file=sys.stderr, flush=True)


def _run(settings: Settings, options: argparse.Namespace) -> int:
    generation = prepare_generation(settings, options.names)
    _list_skipped(generation)
    if generation.blocking:
        code = report(settings, generation.blocking, generation.other_errors)
        print("Nothing was written", file=sys.stderr)
        return code
    if options.diff or options.check:
        return _compare(settings, generation, show_diff=options.diff)
    kept = [] if options.force else generation.in_state(State.EDITED, State.FOREIGN)
    if any(not difference.is_removal for difference in kept):
        _refuse(kept)
        return FINDINGS
    write_generation(settings, generation, force=options.force)
    _summarize(settings, generation, kept)
    if kept:
        _refuse(kept)
        return FINDINGS
    return FINE


def _list_skipped(generation: Generation) -> None:
    for item in generation.ignored:
        place = f"{item.path}:{item.call.span.line}"
        print(f"{place}: skipped, it is under a `# type: ignore`", file=sys.stderr)
    for finding in generation.hidden:
        place = f"{finding.path}:{finding.line}"
        message = f"skipped, {finding.code} is disabled here: {finding.message}"
        print(f"{place}: {message}", file=sys.stderr)


def _compare(settings: Settings, generation: Generation, *, show_diff: bool) -> int:
    different = [item for item in generation.differences if item.state is not State.FRESH]
    for item in different:
        if show_diff:
            sys.stdout.writelines(_diff(item))
        else:
            print(f"{item.file}: {item.state.value}")
    stale_lock = not different and is_lock_stale(settings, generation)
    if stale_lock:
        print(f"{FILE_NAME}: stale")
    if different or stale_lock:
        kept = any(item.state in (State.EDITED, State.FOREIGN) for item in different)
        command = "how generate --force" if kept else "how generate"
        print(f"Run `{command}` to bring them up to date", file=sys.stderr)
        return FINDINGS
    fresh = counted(len(generation.differences), "module")
    print(f"{fresh} up to date{other_errors(generation.other_errors)}", file=sys.stderr)
    return FINE


def _diff(item: Difference) -> Iterable[str]:
    old = (item.old or "").splitlines(keepends=True)
    new = (item.new or "").replace("\r\n", "\n").splitlines(keepends=True)
    before = "/dev/null" if item.old is None else item.file
    after = "/dev/null" if item.new is None else item.file
    return difflib.unified_diff(old, new, before, after)


def _refuse(kept: list[Difference]) -> None:
    for item in kept:
        what = "was edited" if item.state is State.EDITED else "was not written by how"
        print(f"{item.file}: {what}; it is left as it is", file=sys.stderr)
    print(
        "Keep an edit by moving it into the HOW, or the file to another name;\n"
        "`how generate --diff` shows what would change, `how generate --force` changes it",
        file=sys.stderr,
    )


def _summarize(settings: Settings, generation: Generation, kept: list[Difference]) -> None:
    counts: Counter[str] = Counter()
    for item in generation.differences:
        if item in kept:
            continue
        done = "deleted" if item.is_removal else _DONE[item.state]
        counts[done] += 1
        if done != "unchanged":
            print(f"{done} {item.file}")
    words = ", ".join(f"{number} {done}" for done, number in counts.items()) or "no HOW calls"
    total = counted(sum(counts.values()), "module")
    print(
        f"{total} in {settings.output}: {words}{other_errors(generation.other_errors)}",
        file=sys.stderr,
    )
