"""Lets the next run of a command say what this one said, unless something has changed by then."""

from __future__ import annotations

import os

from how_codegen.errors import HowError
from how_codegen.format.ruff_config import read_ruff_configuration
from how_codegen.kept.snapshot import Beginning, leave, take
from how_codegen.lock import FILE_NAME
from how_codegen.pipeline import Generation
from how_codegen.settings import Settings


def beginning(settings: Settings) -> Beginning | None:
    """What configures the project, and what its output is, when a run begins; None where that
    cannot be read: the run itself says so."""
    try:
        ruff = read_ruff_configuration(settings)
    except HowError:
        return None
    templates = [] if settings.templates is None else list(os.walk(settings.templates))
    files = [*map(str, ruff.looked_for), FILE_NAME]
    files += [os.path.join(folder, name) for folder, _, names in templates for name in names]
    folders = [folder for folder, *_ in templates]
    return Beginning.now(
        files, folders=[*ruff.folders, *folders], links=[*files, settings.output, *folders]
    )


def leave_snapshot(
    generation: Generation, began: Beginning | None, moment: str | None, said: str
) -> None:
    """Leave a snapshot of a run that found nothing to do and nothing wrong.

    `said` is all that it printed, on standard error; `moment` is its command line.
    """
    if began is None or moment is None:
        return
    entries = generation.old_lock.entries
    # What is fresh has what the lock says.
    own = {
        item.file: entries[item.name].content if item.name in entries else ""
        for item in generation.differences
    }
    if entries:
        own[FILE_NAME] = ""
    snapshot = take(generation.memory, began, generation.checked.looked, own, said)
    if snapshot is not None:
        leave(generation.memory, moment, snapshot)
