"""The folders that the imports of a project start from, as mypy's configuration has them.

Read without mypy, which takes too long to import for `how run`. Where the configuration is
malformed there are none: mypy itself says what is wrong.
"""

from __future__ import annotations

import configparser
import os
import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple


class ImportBases(NamedTuple):
    """`folders` is mypy's search path; where it is `explicit`, every module's name starts in one
    of them or at the root, and else at the topmost package."""

    folders: tuple[Path, ...]
    explicit: bool


def read_import_bases(root: Path) -> ImportBases:
    """What `mypy_path`, `MYPYPATH` and `explicit_package_bases` say when mypy runs in `root`."""
    table, folder = _mypy_settings(root)
    configured = [_expanded(item, folder) for item in _split(table.get("mypy_path"), "[,:]")]
    given = _split(os.environ.get("MYPYPATH"), re.escape(os.pathsep))
    paths = [Path(os.path.normpath(root / item)) for item in [*given, *configured]]
    explicit = str(table.get("explicit_package_bases")).lower() in ("true", "yes", "on", "1")
    return ImportBases(tuple(dict.fromkeys(paths)), explicit)


def mypy_cache_folder(root: Path) -> Path | None:
    """Where mypy keeps its cache when it runs in `root`; None where it keeps none."""
    table, folder = _mypy_settings(root)
    named = os.environ.get("MYPY_CACHE_DIR") or table.get("cache_dir")
    name = named if isinstance(named, str) and named.strip() else ".mypy_cache"
    path = root / _expanded(name.strip(), folder)
    return None if str(path) == os.devnull else path


def _split(value: object, separator: str) -> list[str]:
    items = re.split(separator, value) if isinstance(value, str) else value
    if not isinstance(items, list):
        return []
    return [item.strip() for item in items if isinstance(item, str) and item.strip()]


def _expanded(item: str, folder: Path) -> str:
    for name in ("$MYPY_CONFIG_FILE_DIR", "${MYPY_CONFIG_FILE_DIR}"):
        item = item.replace(name, str(folder))
    return os.path.expandvars(Path(item).expanduser())


def _mypy_settings(root: Path) -> tuple[dict[str, Any], Path]:
    """The settings, and the folder of the file that they are in."""
    for folder in (root, *root.parents):
        for name in ("mypy.ini", ".mypy.ini", "pyproject.toml", "setup.cfg"):
            table = _mypy_table(folder / name)
            if table is not None:
                return table, folder
        if any((folder / name).exists() for name in (".git", ".hg")):
            break
    return {}, root


def _mypy_table(file: Path) -> dict[str, Any] | None:
    """The settings of mypy in a file; None where mypy reads another one."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    try:
        if file.suffix == ".toml":
            table = tomllib.loads(text)["tool"]["mypy"]
            return table if isinstance(table, dict) else {}
        parser = configparser.RawConfigParser()
        parser.read_string(text)
        return dict(parser["mypy"])
    except (KeyError, TypeError, tomllib.TOMLDecodeError, configparser.Error):
        return {} if file.suffix == ".ini" else None
