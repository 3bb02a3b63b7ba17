"""Runs mypy, in this process, with the project's own configuration and cache.

The one stage that imports mypy. Its options are those of a plain `mypy` run, so neither run
evicts the other's cache; only which files are checked may be more, and how messages are
printed differs, neither of which mypy's cache depends on.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from how_codegen.check.messages import findings_in
from how_codegen.check.mypy_setup import MypySetup, prepare
from how_codegen.check.read_records import RecordFile, read_records
from how_codegen.errors import HowError
from how_codegen.files.digest import digest
from how_codegen.files.stamps import Stamp, stamp_from
from how_codegen.findings import Finding
from how_codegen.kept.files import kept_folder
from how_codegen.kept.snapshot import Looked
from how_codegen.record_files import DIRECTORY_VARIABLE, OVERLAY_PREFIX, record_directory
from how_codegen.records import ModuleRecord
from how_codegen.settings import Settings

if TYPE_CHECKING:
    from mypy.build import BuildResult, State
    from mypy.modulefinder import BuildSource


class CheckedModule(msgspec.Struct, frozen=True):
    """A module of the run.

    `is_source`: it is one of the project's `sources`; `is_asked`: its mistakes are to be reported
    (those of all sources, or of the paths that were asked for); `is_output`: it is in the output
    folder. `stamp` is that of the file that mypy read, where it is in the project, and `text` a
    digest of what it read.
    """

    path: str
    is_source: bool
    is_asked: bool
    is_output: bool
    recorded: RecordFile | None
    find_disabled: Callable[[], frozenset[str]]
    stamp: Stamp | None = None
    text: str | None = None

    @property
    def record(self) -> ModuleRecord | None:
        """What the plugin recorded; None where there was nothing to record."""
        return None if self.recorded is None else self.recorded.record

    @property
    def may_have_calls(self) -> bool:
        """May there be HOW calls that modules are made from?"""
        return self.recorded is not None and self.is_source and not self.is_output

    @property
    def disabled(self) -> frozenset[str]:
        """The codes that mypy's configuration switches off there; of what has no record, nothing is
        said."""
        return self.find_disabled() if self.recorded is not None else frozenset()


class ImportCycle(msgspec.Struct, frozen=True):
    """Modules of the project that import each other, some of the output among them.

    `sources` is a digest of the others' texts.
    """

    modules: frozenset[str]
    sources: str


class Checked(msgspec.Struct, frozen=True):
    """What checking found: every message of mypy's, and every module with its record.

    `complete` is False where mypy had to stop early (a syntax error, say). `output_used` are the
    modules of the output folder that other modules import, whether they exist or not. What the
    generator keeps of a run is in `kept_folder`, beside mypy's cache; None where there is none.
    `looked` is what mypy looked at, None where that is not all known.
    """

    findings: tuple[Finding, ...]
    modules: dict[str, CheckedModule]
    complete: bool
    output_used: frozenset[str]
    kept_folder: Path | None = None
    cycles: tuple[ImportCycle, ...] = ()
    looked: Looked | None = None


def check(
    settings: Settings, paths: Sequence[str] = (), overlay: Mapping[str, str] | None = None
) -> Checked:
    """Check the project, or only `paths` of it.

    `overlay` has the texts of files, by path, that mypy shall see although they are not written
    yet. Raises `HowError` where mypy cannot run: no such file, a bad configuration, no plugin.
    """
    setup = prepare(settings, paths)
    seen = dict(overlay or {})
    checked = _check(setup, seen)
    # A file of the output that is no Python must not hide the rest: it is as good as missing.
    # mypy stops at the first of them.
    while broken := _broken_output(settings, checked) - seen.keys():
        seen |= dict.fromkeys(broken, "")
        checked = _check(setup, seen)
    return checked


def _broken_output(settings: Settings, checked: Checked) -> set[str]:
    found = {finding.path for finding in checked.findings} if not checked.complete else set()
    return {path for path in found if path.startswith(f"{settings.output}/")}


def _check(setup: MypySetup, overlay: Mapping[str, str]) -> Checked:
    with _overlaid(setup, overlay) as sources, _records_of(setup) as directory:
        built = _build(setup, sources)
        own = f"{setup.output_module}."
        recorded = read_records(directory, built.paths, own)
        modules = {
            name: CheckedModule(
                path,
                path in setup.own_paths,
                path in setup.asked_paths,
                setup.is_output(name, path),
                recorded.get(name),
                partial(setup.disabled_codes, name, path),
                built.stamps.get(path),
                built.texts.get(name),
            )
            for name, path in sorted(built.paths.items())
        }
    for module, item in modules.items():
        if item.is_asked and module not in recorded:
            raise HowError(
                f"mypy kept no record of {item.path}",
                tip=f'can its cache, "{setup.options.cache_dir}", be written?',
            )
    findings = tuple(findings_in(setup, built.lines, fatal=not built.complete))
    folder = kept_folder(setup.options.cache_dir)
    contents = {item.path: item.text or "" for item in modules.values() if item.stamp is not None}
    looked = None if overlay else setup.looked(contents)
    return Checked(
        findings, modules, built.complete, built.output_used, folder, built.cycles, looked
    )


class _Built(msgspec.Struct, frozen=True):
    lines: tuple[str, ...]
    complete: bool = False
    paths: dict[str, str] = {}
    output_used: frozenset[str] = frozenset()
    stamps: dict[str, Stamp] = {}
    cycles: tuple[ImportCycle, ...] = ()
    texts: dict[str, str] = {}


def _build(setup: MypySetup, sources: list[BuildSource]) -> _Built:
    from mypy.build import build
    from mypy.errors import CompileError

    if not sources:
        return _Built((), True)
    lines: list[str] = []

    def keep(_path: str | None, messages: list[str], _serious: bool) -> None:
        lines.extend(messages)

    try:
        result = build(sources, setup.options, fscache=setup.files, flush_errors=keep)
    except OSError as error:
        raise HowError(
            f"mypy cannot use its cache: {error}", tip="see cache_dir in its configuration"
        ) from None
    except CompileError:  # a syntax error, say: mypy has flushed the message already
        return _Built(tuple(lines))
    return _seen(result, setup.output_module, tuple(lines))


def _seen(result: BuildResult, output_module: str, lines: tuple[str, ...]) -> _Built:
    """What there is to know of a run of mypy that came to its end."""
    # What mypy found by an import has an absolute path; messages show the relative one.
    here = f"{Path.cwd()}{os.sep}"
    paths = {
        name: os.path.normpath(state.path).removeprefix(here)
        for name, state in result.graph.items()
        if state.path
    }
    seen = result.manager.fscache.stat_or_none_cache
    stamps = {
        paths[name]: stamp_from(found)
        for name, state in result.graph.items()
        if state.path
        and not os.path.isabs(paths[name])  # noqa: PTH117
        and (found := seen.get(state.path)) is not None
    }
    texts = {
        name: known
        for name, state in result.graph.items()
        if (known := state.source_hash or state.meta_source_hash)
    }
    output = f"{output_module}."
    used = {
        imported
        for name, state in result.graph.items()
        if not name.startswith(output)
        for imported in (*state.dependencies, *state.suppressed)
        if f"{imported}.".startswith(output)
    }
    cycles = _cycles(result.graph, output_module) if used else ()
    return _Built(lines, True, paths, frozenset(used), stamps, cycles, texts)


def _cycles(graph: Mapping[str, State], output_module: str) -> tuple[ImportCycle, ...]:
    """The cycles of imports that modules of the output are part of."""
    from mypy.graph_utils import strongly_connected_components

    own = {
        name
        for name, state in graph.items()
        if state.path and "site-packages" not in state.path and "typeshed" not in state.path
    }
    edges = {
        name: [
            other
            for other in (*graph[name].dependencies, *(graph[name].ancestors or ()))
            if other in own
        ]
        for name in own
    }
    found = []
    for component in strongly_connected_components(own, edges):
        if len(component) > 1 and any(name.startswith(f"{output_module}.") for name in component):
            others = sorted(name for name in component if not name.startswith(f"{output_module}."))
            texts = [
                f"{one} {graph[one].source_hash or graph[one].meta_source_hash}" for one in others
            ]
            found.append(ImportCycle(frozenset(component), digest(*texts)))
    return tuple(sorted(found, key=lambda cycle: sorted(cycle.modules)))


@contextmanager
def _overlaid(setup: MypySetup, overlay: Mapping[str, str]) -> Iterator[list[BuildSource]]:
    """What to check, with the overlay's modules read from a temporary folder, by their names."""
    if not overlay:
        yield setup.sources
        return
    from mypy.modulefinder import BuildSource

    with tempfile.TemporaryDirectory(prefix=OVERLAY_PREFIX) as folder:
        modules = {setup.module_of_output(path): text for path, text in overlay.items()}
        if not setup.has_output_package:  # its modules could not be imported
            modules[setup.output_module] = ""
        sources = [item for item in setup.sources if item.module not in modules]
        for module, text in sorted(modules.items()):
            is_package = module == setup.output_module
            path = Path(folder, "__init__.py" if is_package else f"{module.rpartition('.')[2]}.py")
            path.write_text(text, encoding="utf-8", newline="\n")
            sources.append(BuildSource(str(path), module))
        yield sources


@contextmanager
def _records_of(setup: MypySetup) -> Iterator[Path]:
    """Where the plugin of this run keeps its records: beside mypy's cache, if there is one."""
    directory = record_directory(setup.options)
    if directory is not None:
        yield directory
        return
    with tempfile.TemporaryDirectory(prefix="how-") as folder:
        os.environ[DIRECTORY_VARIABLE] = folder
        try:
            yield Path(folder)
        finally:
            del os.environ[DIRECTORY_VARIABLE]
