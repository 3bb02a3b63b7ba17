"""Which files say how ruff lays out a module in the output folder, and what they say of imports.

Ruff asks the folders upwards from a file, and takes the first that has a configuration. The
modules are laid out somewhere else before they are written, so these files are copied to where
ruff looks from there; what they mean stays ruff's own business.
"""

from __future__ import annotations

import glob
import hashlib
import json
import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from how_codegen.errors import HowError
from how_codegen.settings import Settings

_PYPROJECT = "pyproject.toml"
#: In the order in which ruff asks for them.
_NAMES = (".ruff.toml", "ruff.toml", _PYPROJECT)

Table = dict[str, object]


class _File(msgspec.Struct, frozen=True):
    """A file that configures ruff, or could: `table` is what it says to ruff."""

    path: Path
    data: bytes
    table: Table | None
    requires_python: object

    @property
    def relevant(self) -> object:
        """What a change of layout can come from: nothing else that a pyproject.toml holds."""
        if self.path.name == _PYPROJECT:
            return [self.table, self.requires_python]
        return hashlib.sha256(self.data).hexdigest()


class RuffConfiguration(msgspec.Struct, frozen=True):
    """How the project configures ruff for its output folder.

    `files` are absolute paths and contents, with what decides at the front; `sources` the
    folders, as ruff's glob patterns, in which a module is the project's own. `short_hash`
    changes when any of it does. `looked_for` are all files that could say something, `folders` all
    folders whose members it depends on, there or not.
    """

    files: tuple[tuple[Path, bytes], ...]
    sources: tuple[str, ...]
    short_hash: str
    looked_for: tuple[Path, ...]
    folders: tuple[str, ...]


def read_ruff_configuration(settings: Settings) -> RuffConfiguration:
    """What configures ruff for a module in the output folder, as the files are now.

    Ruff does not run. Configuration of the user's own account does not count: a module is the
    same for everyone. Raises `HowError` for a file that cannot be read; what ruff does not
    understand in it, ruff says later.
    """
    found = list(_files_above(settings.output_folder))
    nearest = next((file for file in found if file.table is not None), None)
    if nearest is None:
        # Where a file says nothing, ruff does not go on to what the account is configured with.
        nearest = _File(settings.root / "ruff.toml", b"", {}, None)
    chain = list(_chain(nearest))
    known = list({file.path: file for file in (*chain, *found)}.values())
    sources = _sources(chain, nearest.path.parent)
    said = [[_relative(file.path, settings.root), file.relevant] for file in known]
    names = [_names_in(source, settings.output_folder) for source in sources]
    text = json.dumps([said, names], sort_keys=True, default=str)
    return RuffConfiguration(
        files=tuple((file.path, _any_version(file.data)) for file in known),
        sources=sources,
        short_hash=hashlib.sha256(text.encode()).hexdigest()[:16],
        looked_for=(*_places(settings.output_folder), *filter(None, map(_extended, chain))),
        folders=tuple(dict.fromkeys(one for source in sources for one in _folders_of(source))),
    )


def _files_above(folder: Path) -> Iterator[_File]:
    """The files from `folder` upwards, the nearest first."""
    for path in _places(folder):
        file = _file(path)
        if file is not None:
            yield file


def _places(folder: Path) -> list[Path]:
    return [parent / name for parent in (folder, *folder.parents) for name in _NAMES]


def _file(path: Path) -> _File | None:
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise HowError(f"cannot read it: {error.strerror}", place=str(path)) from None
    try:
        document: Table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        document = {}
    if path.name != _PYPROJECT:
        return _File(path, data, document, None)
    tool, project = document.get("tool"), document.get("project")
    table = tool.get("ruff") if isinstance(tool, dict) else None
    requires = project.get("requires-python") if isinstance(project, dict) else None
    return _File(path, data, table if isinstance(table, dict) else None, requires)


def _chain(file: _File) -> Iterator[_File]:
    """A file and what it extends, and what that extends."""
    seen = {file.path}
    following: _File | None = file
    while following is not None:
        yield following
        path = _extended(following)
        if path is None or path in seen:
            return
        seen.add(path)
        following = _file(path)


def _extended(file: _File) -> Path | None:
    """What a file extends."""
    extended = (file.table or {}).get("extend")
    if not isinstance(extended, str):
        return None
    expanded = os.path.expandvars(os.path.expanduser(extended))  # noqa: PTH111
    return Path(os.path.normpath(file.path.parent / expanded))


def _sources(chain: list[_File], base: Path) -> tuple[str, ...]:
    """The nearest `src`; by default the folder of the configuration, and `src` in it."""
    for file in chain:
        said = (file.table or {}).get("src")
        if isinstance(said, list) and all(isinstance(item, str) for item in said):
            folders = [os.path.expandvars(os.path.expanduser(item)) for item in said]  # noqa: PTH111
            # ruff takes the whole path for a pattern, that of the project's folder included.
            return tuple(os.path.normpath(file.path.parent / folder) for folder in folders)
    return (glob.escape(str(base)), glob.escape(str(base / "src")))


def _folders_of(source: str) -> Iterator[str]:
    """The folders that a pattern matches, and the one in which there can be more."""
    yield from sorted(glob.glob(source))  # noqa: PTH207
    path = Path(source)
    fixed = next((one for one in reversed((path, *path.parents)) if _is_pattern(one.name)), None)
    yield str(path if fixed is None else fixed.parent).replace("[[]", "[")


def _is_pattern(name: str) -> bool:
    return glob.has_magic(name.replace("[[]", ""))


def _names_in(source: str, output: Path) -> list[str]:
    """What can be imported from folders: whether a module is the project's own depends on it."""
    names: set[str] = set()
    for folder in map(Path, glob.glob(source)):  # noqa: PTH207
        names |= set(_modules_in(folder))
        if output != folder and output.is_relative_to(folder):  # it need not be there yet
            names.add(output.relative_to(folder).parts[0])
    return sorted(names)


def _modules_in(folder: Path) -> Iterator[str]:
    try:
        entries = list(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        name = re.sub(r"\.pyi?$", "", entry.name)
        if name.isidentifier() and name != "__pycache__":
            yield name


_REQUIRED_VERSION = re.compile(
    rb"""^[ \t]*(tool\.)?(ruff\.)?["']?required-version["']?[ \t]*=[ \t]*["'][^"'\n]*["']""",
    re.MULTILINE,
)


def _any_version(data: bytes) -> bytes:
    """Without the version of ruff that the project asks for: ours lays out all the same."""
    return _REQUIRED_VERSION.sub(b"", data)


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()
