"""Which files mypy shall check, and with which options: the project's own."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING

from how_codegen import diagnostics
from how_codegen.errors import HowError
from how_codegen.kept.snapshot import Looked
from how_codegen.mypy_range import is_supported, requirement, shown
from how_codegen.settings import Settings
from how_codegen.sources import exclusions

if TYPE_CHECKING:
    from mypy.fscache import FileSystemCache
    from mypy.modulefinder import BuildSource
    from mypy.options import Options

#: A message as mypy itself passes it on: file, line, column, end line, end column, severity,
#: text and code.
MypyMessage = tuple[str | None, int, int, int, int, str, str, str | None]


class MypySetup:
    """A prepared run: the files, the options, and which of the files are the project's sources.

    `own_paths` are the files of the project's `sources`; `asked_paths` those whose mistakes are
    to be reported, which are the same ones unless the run is for some paths only.
    """

    def __init__(
        self,
        settings: Settings,
        options: Options,
        sources: list[BuildSource],
        own_paths: frozenset[str],
        files: FileSystemCache,
        asked_paths: frozenset[str] | None = None,
    ) -> None:
        self.options = options
        self.files = files
        self.sources = sources
        self.own_paths = own_paths
        self.asked_paths = own_paths if asked_paths is None else asked_paths
        self.output_module = settings.output_module
        self._output = f"{settings.output}/"
        self.has_output_package = (settings.output_folder / "__init__.py").exists()
        self._shows_absolute_paths = options.show_absolute_path
        # How messages name files must not decide what they are about.
        options.show_absolute_path = False

    def looked(self, contents: Mapping[str, str]) -> Looked | None:
        """What mypy looked at; None where it may have looked at more than shows here.

        `contents` are the digests of sources that it knows.

        Other plugins may read anything, other processes do it unseen, and some options make mypy
        look past its own cache of the file system.
        """
        options = self.options
        is_plain = (
            all(_is_our_plugin(name) for name in options.plugins)
            and options.python_executable == sys.executable
            and not options.num_workers
            and not options.exclude_gitignore
            and not options.shadow_file
            and not options.report_dirs
            and options.custom_typeshed_dir is None
            and not options.package_root
            and not options.bazel
        )
        if not is_plain:
            return None
        return Looked(self.files.stat_or_none_cache, self.files.listdir_cache, contents)

    def module_of_output(self, path: str) -> str:
        """The import name of a file of the output folder."""
        stem = Path(path).stem
        return self.output_module if stem == "__init__" else f"{self.output_module}.{stem}"

    def is_output(self, module: str, path: str) -> bool:
        """Is a module in the output folder, or read from an overlay as one that is to be there?"""
        return path.startswith(self._output) or module.startswith(f"{self.output_module}.")

    def disabled_codes(self, module: str, path: str) -> frozenset[str]:
        """The codes that mypy's configuration, or a `# mypy:` comment in the file, switches off in
        a module: known once mypy ran."""
        options = _with_comments(self.options.clone_for_module(module), path)
        if options.ignore_errors:
            return frozenset(code.name for code in diagnostics.CODES)
        return frozenset(code.code for code in options.disabled_error_codes)

    def as_mypy_prints(self, messages: list[MypyMessage]) -> list[str]:
        """The lines that a plain `mypy` run prints for these messages."""
        from mypy.errors import Errors

        if self._shows_absolute_paths:
            messages = [(_absolute(message[0]), *message[1:]) for message in messages]
        lines: list[str] | None = None
        if self.options.pretty and messages[0][0]:
            try:
                lines = Path(messages[0][0]).read_text("utf-8").splitlines()
            except (OSError, UnicodeDecodeError):
                lines = None
        return Errors(self.options).format_messages_default(messages, lines)


def _with_comments(options: Options, path: str) -> Options:
    """The options with what a file's own `# mypy:` comments change."""
    from mypy.config_parser import parse_mypy_comments
    from mypy.util import get_mypy_comments

    comments = get_mypy_comments(Path(path).read_text("utf-8", errors="replace"))
    if not comments:
        return options
    changes, _ = parse_mypy_comments(comments, options)  # mypy has reported what is wrong in them
    return options.apply_changes(changes)


def _absolute(file: str | None) -> str | None:
    return str(Path(file).absolute()) if file else file


def prepare(settings: Settings, paths: Sequence[str]) -> MypySetup:
    """The run that a check of the project (or of `paths` of it) needs.

    Raises `HowError` for a configuration that mypy refuses, a configuration without the plugin,
    and paths that do not exist or lead to no Python.
    """
    from mypy.fscache import FileSystemCache
    from mypy.version import __version__ as mypy_version

    if not is_supported(mypy_version):
        raise HowError(
            f"mypy {mypy_version} is not supported, mypy {shown()} is",
            tip=f'install "{requirement()}"',
        )
    files = FileSystemCache()
    configured, options = _configured(files)
    if not any(_is_our_plugin(name) for name in options.plugins):
        raise HowError(
            "mypy's configuration does not name the plugin",
            tip='add plugins = ["mypy_plugin"] to it, or let `how init` do so',
        )
    options.output = "json"
    own = _own(settings, options, files)
    own_paths = frozenset(_paths(own))
    if paths:
        asked = _asked(options, files, paths)
        return MypySetup(settings, options, asked, own_paths, files, frozenset(_paths(asked)))
    here = f"{Path.cwd()}{os.sep}"
    # As the paths of the project's sources are: what `packages` names comes with absolute ones.
    more = [
        source
        for source in configured
        if source.path and os.path.normpath(source.path).removeprefix(here) not in own_paths
    ]
    return MypySetup(settings, options, [*own, *more], own_paths, files)


def _configured(files: FileSystemCache) -> tuple[list[BuildSource], Options]:
    """What a plain `mypy` would check, and its options."""
    from mypy.main import process_options

    said = io.StringIO()
    try:
        with redirect_stderr(said):  # a few complaints go past the stream that is passed
            sources, options = process_options(
                [], stdout=said, stderr=said, require_targets=False, fscache=files
            )
    except SystemExit:
        lines = said.getvalue().strip().splitlines() or ["mypy refuses its configuration"]
        raise HowError(lines[-1], tip="this is what mypy says of its configuration") from None
    # mypy goes on with its defaults where a setting is wrong; what writes files must not.
    problems = [line for line in said.getvalue().splitlines() if line.strip()]
    if problems:
        raise HowError(problems[0], tip="this is what mypy says of its configuration")
    return sources, options


def _is_our_plugin(name: str) -> bool:
    """mypy takes a module's name or a file's path, and after a colon the function to call."""
    module = name.partition(":")[0]
    return module == "mypy_plugin" or Path(module).parts[-2:] == ("mypy_plugin", "__init__.py")


def _own(settings: Settings, options: Options, files: FileSystemCache) -> list[BuildSource]:
    own = copy(options)
    own.exclude = exclusions(settings.sources, [*options.exclude, *settings.exclude])
    return _find(own, files, settings.sources)


def _asked(options: Options, files: FileSystemCache, paths: Sequence[str]) -> list[BuildSource]:
    """The files that the paths of a command line lead to, each once."""
    found: dict[str, BuildSource] = {}
    for path in paths:
        if not Path(path).exists():
            raise HowError(f'"{path}" does not exist')
        if Path(path).is_file() and Path(path).suffix not in _PYTHON:
            raise HowError(f'"{path}" is no Python file', tip="pass .py files, or folders of them")
        sources = _find(options, files, [path])
        if not sources:
            tip = "does mypy's own `exclude` leave them out?"
            raise HowError(f'there is no Python file in "{path}"', tip=tip)
        found |= {source.path: source for source in sources if source.path}
    return list(found.values())


#: A file without a suffix may be a script: mypy checks it.
_PYTHON = (".py", ".pyi", "")


def _find(options: Options, files: FileSystemCache, paths: Sequence[str]) -> list[BuildSource]:
    from mypy.find_sources import InvalidSourceList, create_source_list

    try:
        found = create_source_list(list(paths), options, files, allow_empty_dir=True)
    except InvalidSourceList as error:
        raise HowError(str(error)) from None
    for source in found:
        if source.path:
            source.path = os.path.normpath(source.path)
    return found


def _paths(sources: Sequence[BuildSource]) -> list[str]:
    return [source.path for source in sources if source.path]
