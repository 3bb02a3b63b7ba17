"""Does something again whenever a project's sources or its configuration change."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from how_codegen.errors import HowError
from how_codegen.files.import_bases import read_import_bases
from how_codegen.settings import Settings

#: What may change what is generated: sources, and the configuration of how, mypy and ruff.
_SOURCES = (".py", ".pyi", ".jinja", ".j2")
_CONFIGURATION = (
    "pyproject.toml",
    "mypy.ini",
    ".mypy.ini",
    "setup.cfg",
    "ruff.toml",
    ".ruff.toml",
)

Batch = frozenset[Path]


def watch(settings: Settings) -> Iterator[Batch]:
    """The files that changed, together when they changed together; ends at Ctrl-C.

    The first batch is empty, and comes when the project is watched: what changes after it is in a
    later batch. Raises `HowError` where watchfiles is not installed.
    """
    try:
        from watchfiles import watch as watch_folders
    except ModuleNotFoundError:
        raise HowError(
            "--watch needs the package watchfiles", tip='pip install "how-codegen[watch]"'
        ) from None
    folders, _ = read_import_bases(settings.root)
    roots = [settings.root, *(one for one in folders if not one.is_relative_to(settings.root))]
    existing = [folder for folder in roots if folder.is_dir()]
    # Nothing for some time gives an empty batch, which is how the first one comes.
    for changes in watch_folders(
        *existing, raise_interrupt=False, yield_on_timeout=True, rust_timeout=500
    ):
        yield frozenset(Path(path) for _, path in changes)


def relevant(batch: Batch, settings: Settings) -> Batch:
    """The files of a batch that a run reads, and does not write itself."""
    output = settings.output_folder.resolve()
    return frozenset(
        path
        for path in batch
        if (path.name in _CONFIGURATION or path.suffix in _SOURCES)
        and not path.resolve().is_relative_to(output)
    )


def repeat(
    batches: Iterable[Batch],
    run: Callable[[Batch], None],
    settings: Callable[[], Settings],
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Call `run` at once, and for every batch with something relevant in it.

    `settings` gives them as they are now, or raises `HowError`, and then those before hold. Before
    each run it waits for the second to end in which a file was saved: mypy takes a file for
    unchanged that is saved again in that second and keeps its size.
    """
    known: Settings | None = None
    is_first = True
    for batch in batches:
        with suppress(HowError):  # which the run reports
            known = settings()
        changed = batch if known is None else relevant(batch, known)
        if changed or is_first:
            is_first = False
            wait(_rest_of_second(changed))
            run(changed)


def _rest_of_second(files: Iterable[Path]) -> float:
    rest = int(max(map(_saved_at, files), default=0.0)) + 1 - time.time()
    return rest if 0 < rest <= 1 else 0.0


def _saved_at(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:  # it is gone again
        return 0.0
