"""`how generate`."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from how_codegen.cli import FINDINGS, FINE
from how_codegen.cli.check import report
from how_codegen.cli.project import counted, enter_project, other_errors
from how_codegen.cli.working import working
from how_codegen.files.exclusive import exclusive
from how_codegen.kept.snapshot import Beginning
from how_codegen.pipeline import (
    Generation,
    keep,
    other_changes,
    prepare_generation,
    write_generation,
)
from how_codegen.run_again import beginning, leave_snapshot
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
    """Write the modules, or only say what writing them would change; once, or with each change."""
    if options.watch:
        from how_codegen.cli.watching import generate_again

        return generate_again(options, generate)
    return generate(options)


def generate(options: argparse.Namespace) -> int:
    """Write the modules, or only say what writing them would change."""
    settings = enter_project()
    if options.unnamed is not None:
        settings = msgspec.structs.replace(settings, unnamed=options.unnamed)
    began = beginning(settings)  # before it may have to wait
    with exclusive(settings.root, _say_waiting):
        return _run(settings, options, began)


def _say_waiting() -> None:
    print("Waiting for another `how generate` in this project to end", file=sys.stderr, flush=True)


def _run(settings: Settings, options: argparse.Namespace, began: Beginning | None) -> int:
    with working("Checking the project") as progress:
        generation = prepare_generation(settings, options.names, progress=progress)
    skipped = "".join(f"{line}\n" for line in _skipped(generation))
    sys.stderr.write(skipped)
    if generation.is_done and not any(other_changes(settings, generation)):
        said = _up_to_date(generation) if options.check else _summary(settings, generation, [])
        leave_snapshot(generation, began, options.moment, f"{skipped}{said}\n")
    is_refused = not options.force and _kept_as_they_are(generation)
    if generation.blocking or options.diff or options.check or is_refused:
        keep(settings, generation)
    if generation.blocking:
        code = report(settings, generation.blocking, generation.other_errors)
        print("Nothing was written", file=sys.stderr)
        return code
    if options.diff or options.check:
        return _compare(settings, generation, options)
    kept = [] if options.force else generation.in_state(State.EDITED, State.FOREIGN)
    if is_refused:
        _refuse(generation, kept)
        return FINDINGS
    is_change = bool(_different(generation)) or any(other_changes(settings, generation))
    with working("Writing modules"):
        write_generation(settings, generation, force=options.force)
    for item in generation.differences:
        if item not in kept and item.state is not State.FRESH:
            print(f"{_done(item)} {item.file}")
    print(_summary(settings, generation, kept), file=sys.stderr)
    if options.unnamed:
        _say_which_have_none(generation)
    if kept:
        _refuse(generation, kept)
        return FINDINGS
    return FINDINGS if is_change and options.fail_on_change else FINE


def _kept_as_they_are(generation: Generation) -> bool:
    """Is there a file that is not ours to replace?"""
    found = generation.in_state(State.EDITED, State.FOREIGN)
    return any(not difference.is_removal for difference in found)


def _say_which_have_none(generation: Generation) -> None:
    number = sum(bool(item.obstacle) for item in generation.plan.unnamed if not item.call.ignored)
    if number:
        calls = counted(number, "unnamed call")
        print(f"{calls} can have no module: `how list` says why", file=sys.stderr)


_FLAGS = {True: " --unnamed", False: " --no-unnamed", None: ""}


def _different(generation: Generation) -> list[Difference]:
    return [item for item in generation.differences if item.state is not State.FRESH]


def _skipped(generation: Generation) -> Iterator[str]:
    for item in generation.ignored:
        place = f"{item.path}:{item.call.span.line}"
        yield f"{place}: skipped, it is under a `# type: ignore`"
    for finding in generation.hidden:
        place = f"{finding.path}:{finding.line}"
        yield f"{place}: skipped, {finding.code} is disabled here: {finding.message}"


def _compare(settings: Settings, generation: Generation, options: argparse.Namespace) -> int:
    different = _different(generation)
    for item in different:
        if options.diff:
            sys.stdout.writelines(_diff(item))
        else:
            print(f"{item.file}: {item.state.value}")
    others = [] if different else list(other_changes(settings, generation))
    for file, state in others:
        print(f"{file}: {state.value}")
    if different or others:
        kept = any(item.state in (State.EDITED, State.FOREIGN) for item in different)
        flags = _FLAGS[options.unnamed] + (" --force" if kept else "")
        print(f"Run `how generate{flags}` to bring them up to date", file=sys.stderr)
        return FINDINGS
    print(_up_to_date(generation), file=sys.stderr)
    return FINE


def _up_to_date(generation: Generation) -> str:
    fresh = counted(len(generation.differences), "module")
    return f"{fresh} up to date{other_errors(generation.other_errors)}"


def _diff(item: Difference) -> Iterable[str]:
    old = (item.old or "").splitlines(keepends=True)
    new = (item.new or "").replace("\r\n", "\n").splitlines(keepends=True)
    before = "/dev/null" if item.old is None else item.file
    after = "/dev/null" if item.new is None else item.file
    return difflib.unified_diff(old, new, before, after)


def _refuse(generation: Generation, kept: list[Difference]) -> None:
    for item in kept:
        is_edited = item.state is State.EDITED
        what = "was edited since it was generated" if is_edited else "was not written by how"
        print(f"{item.file}: {what}; it is left as it is", file=sys.stderr)
    print("\n".join(_ways_to_keep(generation, kept)), file=sys.stderr)


def _ways_to_keep(generation: Generation, kept: list[Difference]) -> Iterator[str]:
    first = kept[0]
    entry = generation.old_lock.entries.get(first.name)
    if first.state is State.EDITED and entry is not None:
        yield f"Keep an edit by making it in the HOW ({entry.how}),"
        yield "or keep the file under another name, which no HOW call has:"
    else:
        yield "Keep a file under another name, which no HOW call has:"
    folder, _, name = first.file.rpartition("/")
    yield f"  mv {first.file} {folder}/my_{name}"
    yield "`how generate --diff` shows what would change, `how generate --force` changes it"


def _summary(settings: Settings, generation: Generation, kept: list[Difference]) -> str:
    counts = Counter(_done(item) for item in generation.differences if item not in kept)
    words = ", ".join(f"{number} {done}" for done, number in counts.items()) or "no HOW calls"
    total = counted(sum(counts.values()), "module")
    return f"{total} in {settings.output}: {words}{other_errors(generation.other_errors)}"


def _done(item: Difference) -> str:
    return "deleted" if item.is_removal else _DONE[item.state]
