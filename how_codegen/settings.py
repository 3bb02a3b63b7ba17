"""`[tool.how]` in pyproject.toml, as one frozen value."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import msgspec

from how_codegen.errors import HowError
from how_codegen.files.import_bases import read_import_bases

FILE_NAME = "pyproject.toml"


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sources: tuple[str, ...] = (".",)
    exclude: tuple[str, ...] = ()
    output: str = "workflows"
    unnamed: bool | None = None
    targets: tuple[str, ...] = ("asyncio",)
    templates: str | None = None


class _Tool(msgspec.Struct, frozen=True):
    how: _Table = _Table()


class _Document(msgspec.Struct, frozen=True):
    tool: _Tool = _Tool()


class Settings(msgspec.Struct, frozen=True):
    """Where a project's HOW calls are looked for, and where its modules go.

    `root` is the folder of pyproject.toml (or the current one, where there is none); the other
    paths are relative to it. `exclude` holds regular expressions that are searched for in
    relative paths, as mypy's own setting does. `output_module` is the output's import name,
    `templates` the folder of the project's own templates, if it has some. `unnamed`: calls that are
    bound to no name get modules (True), have none (False), or keep those that they have (None).
    """

    root: Path
    sources: tuple[str, ...] = (".",)
    exclude: tuple[str, ...] = ()
    output: str = "workflows"
    output_module: str = "workflows"
    templates: str | None = None
    unnamed: bool | None = None

    @property
    def output_folder(self) -> Path:
        """The output as an absolute path."""
        return self.root / self.output

    @property
    def output_is_package(self) -> bool:
        """Is the output a package, or will it be one: where its parent is, or the import root?"""
        folder = self.output_folder
        is_at_import_root = "." not in self.output_module
        return is_at_import_root or any(
            (place / "__init__.py").exists() for place in (folder, folder.parent)
        )


def load_settings(start: Path) -> Settings:
    """The settings of the project that the folder `start` belongs to.

    Raises `HowError` for a file that is no TOML, unknown keys, wrong types and missing folders.
    """
    file = _find(start)
    if file is None:
        return _settings(start, _Table())
    text = _text(file, start)
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        place = _shown(file, start) + (f":{line.group(1)}" if line else "")
        raise HowError(f"not valid TOML: {error}", place=place) from None
    try:
        table = msgspec.convert(document, _Document).tool.how
    except msgspec.ValidationError as error:
        raise _bad_table(error, file, text, start) from None
    return _settings(file.parent, table, file=file, text=text, start=start)


def _text(file: Path, start: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise HowError(f"cannot read it: {error}", place=_shown(file, start)) from None


def _find(start: Path) -> Path | None:
    """The nearest pyproject.toml with a `[tool.how]` table, else the nearest one at all."""
    found = [
        folder / FILE_NAME for folder in (start, *start.parents) if (folder / FILE_NAME).is_file()
    ]
    for file in found:
        if re.search(r"^\s*\[tool\.how\]", file.read_text("utf-8", "replace"), re.MULTILINE):
            return file
    return found[0] if found else None


def _settings(
    root: Path,
    table: _Table,
    file: Path | None = None,
    text: str = "",
    start: Path | None = None,
) -> Settings:
    def fail(key: str, message: str, tip: str) -> HowError:
        place = _shown(file, start or root) + _line_of(text, key) if file else None
        return HowError(message, tip=tip, place=place)

    if not table.sources:
        raise fail("sources", "sources is empty: nothing would be checked", _SOURCES_TIP)
    for source in table.sources:
        if Path(source).is_relative_to(table.output):
            message = f'the source "{source}" is in the output folder, which holds no HOW calls'
            raise fail("sources", message, _OUTPUT_TIP)
        if not (root / source).exists():
            raise fail("sources", f'the source folder "{source}" does not exist', _SOURCES_TIP)
    for pattern in table.exclude:
        try:
            re.compile(pattern)
        except re.error as error:
            raise fail("exclude", f'"{pattern}" is no regular expression: {error}', "") from None
    output = Path(table.output)
    if output.is_absolute() or ".." in output.parts or not output.parts:
        raise fail("output", f'"{table.output}" is not a folder of the project', _OUTPUT_TIP)
    if (root / output).is_file():
        raise fail("output", f'"{table.output}" is a file', _OUTPUT_TIP)
    if table.targets != ("asyncio",):
        raise fail("targets", "the only target so far is asyncio", 'write targets = ["asyncio"]')
    templates = _templates(root, table.templates, fail)
    try:
        module = module_of(root, output)
    except HowError as error:
        raise fail("output", error.message, _OUTPUT_TIP) from None
    return Settings(
        root=root,
        sources=table.sources,
        exclude=table.exclude,
        output=output.as_posix(),
        output_module=module,
        templates=None if templates is None else templates.as_posix(),
        unnamed=table.unnamed,
    )


_Fail = Callable[[str, str, str], HowError]


def _templates(root: Path, named: str | None, fail: _Fail) -> Path | None:
    """The folder of the project's own templates, if there is one."""
    if named is None:
        return None
    folder = Path(named)
    if folder.is_absolute() or not folder.parts:
        message = f'"{named}" is not a folder beside pyproject.toml'
        raise fail("templates", message, _TEMPLATES_TIP)
    if not (root / folder).is_dir():
        message = f'the folder of templates "{named}" does not exist'
        raise fail("templates", message, _TEMPLATES_TIP)
    return folder


_SOURCES_TIP = "sources is a list of folders or files, relative to pyproject.toml"
_TEMPLATES_TIP = "remove the key, or run `how templates --export FOLDER` and name that folder"
_OUTPUT_TIP = 'output is a folder relative to pyproject.toml, such as "workflows"'


def module_of(root: Path, folder: Path) -> str:
    """The import name of a folder of the project, which need not exist yet.

    It starts where mypy lets it start, at the topmost package that the folder is in or in a folder
    of mypy's search path; where there is neither, below `src/`, or else at the root. Raises
    `HowError` where a part of the name is no Python identifier.
    """
    parts = folder.parts
    start = _start_of_name(root, parts)
    for part in parts[start:]:
        if not part.isidentifier():
            raise HowError(f'"{folder}" cannot be imported: "{part}" is no Python name')
    return ".".join(parts[start:])


def _start_of_name(root: Path, parts: tuple[str, ...]) -> int:
    """How many of the folder's parts are no part of its import name."""
    folders, explicit = read_import_bases(root)
    start = len(parts) - 1
    if not explicit:
        while start > 0 and (root.joinpath(*parts[:start]) / "__init__.py").exists():
            start -= 1
        folders = (*folders, root / "src")
    if start < len(parts) - 1:
        return start
    # In no package: a namespace package, or at the root.
    above = [count for count in range(len(parts)) if root.joinpath(*parts[:count]) in folders]
    return max(above, default=0)


def _bad_table(error: msgspec.ValidationError, file: Path, text: str, start: Path) -> HowError:
    message = str(error)
    unknown = re.search(r"unknown field `(.+?)`", message)
    if unknown:
        known = ", ".join(_Table.__struct_fields__)
        key = unknown.group(1)
        place = _shown(file, start) + _line_of(text, key)
        return HowError(
            f'unknown key "{key}" in [tool.how]', tip=f"known keys: {known}", place=place
        )
    at = re.search(r"at `\$\.tool\.how\.(\w+)", message)
    line = _line_of(text, at.group(1)) if at else ""
    return HowError(
        f"[tool.how]: {message.replace('$.tool.how.', '')}", place=_shown(file, start) + line
    )


def _line_of(text: str, key: str) -> str:
    """`:line` of a key of `[tool.how]`, as far as it can be found."""
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("["):
            inside = line.strip().startswith("[tool.how]")
        elif inside and re.match(rf"""\s*["']?{re.escape(key)}["']?\s*=""", line):
            return f":{number}"
    return ""


def _shown(file: Path, start: Path) -> str:
    return str(file.relative_to(start)) if file.is_relative_to(start) else str(file)
