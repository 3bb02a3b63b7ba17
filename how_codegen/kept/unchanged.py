"""Says what the last run said, if nothing has changed that it had looked at: mypy need not start.

A run that had nothing to do leaves a snapshot: every file that it, or mypy, read or looked for in
vain, every folder that was searched, and what it printed. All of it is looked at again here; a file
is read only where it has other times than it had, as after a checkout, and its content is known.
Whatever is not as it was, and whatever is odd, is left to a full run.

Imports nothing that takes long, and nothing else of this package.
"""

from __future__ import annotations

import os
import sys
import zlib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = "how-codegen 2"
MOMENTS = {
    ("generate",): "generate",
    ("generate", "--check"): "generate--check",
    ("check",): "check",
}
"""The command lines that are answered, with the names of their snapshots."""

_TABLE = "[tool.how]"
_CONFIGURATION = ("pyproject.toml", "mypy.ini", ".mypy.ini", "setup.cfg")
_VARIABLES = ("MYPY", "PYTHON", "HOW_", "HOME", "USERPROFILE", "XDG_", "VIRTUAL_ENV", "APPDATA")
_SET_BY_MYPY = "MYPY_CONFIG_FILE_DIR"
_DIRECTORY, _KIND = 0o040000, 0o170000

FILE, NAMES, REAL = ":", "/", "@"
"""Kinds of states: a file's; the names in a folder; where a path leads, links followed."""

ABSENT, FOLDER = "-", "d"


def moment_of(arguments: list[str]) -> str | None:
    """What a command line is called here; None for one that is never answered."""
    return MOMENTS.get(tuple(arguments))


def said_before(moment: str) -> str | None:
    """What to print on standard error; None where it takes a full run to know.

    The current folder becomes the project's root.
    """
    here = os.getcwd()
    try:
        root = _root(here)
        if root is None:
            return None
        os.chdir(root)
        said = _unchanged(os.path.join(_cache_folder(), "how-codegen", f"unchanged-{moment}"))
    except (OSError, ValueError):
        said = None
    if said is None:
        os.chdir(here)
    return said


def identity(environment: Mapping[str, str], *, with_all_variables: bool) -> str:
    """What else a run in the current folder depends on: Python, where it runs, the environment."""
    variables = {
        name: value
        for name, value in environment.items()
        if name != _SET_BY_MYPY and (with_all_variables or name.startswith(_VARIABLES))
    }
    python = (sys.version, sys.executable, sys.prefix, sys.path)
    return repr((os.getcwd(), python, sorted(variables.items())))


def file_state(path: str) -> str:
    """What changes whenever the content of a file does."""
    try:
        return state_of(os.stat(path))
    except OSError:
        return ABSENT


def state_of(found: os.stat_result) -> str:
    """The state of a file that has been looked at; of a folder, only that it is one."""
    if found.st_mode & _KIND == _DIRECTORY:
        return FOLDER
    times = f"{found.st_mtime_ns}:{found.st_ctime_ns}"
    return f"{times}:{found.st_size}:{found.st_ino}:{found.st_mode}"


def folder_state(path: str) -> str:
    """The names in a folder, those that nothing is ever imported from apart."""
    try:
        return names_in(os.listdir(path))
    except OSError:
        return ABSENT


def names_in(names: list[str]) -> str:
    """The state of a folder with these names."""
    return "/".join(sorted(n for n in names if not n.startswith(".") and n != "__pycache__"))


def state(kind: str, path: str) -> str:
    """The state of a path as one of these kinds of thing."""
    if kind == FILE:
        return file_state(path)
    return folder_state(path) if kind == NAMES else os.path.realpath(path)


def written(
    said: str,
    identified: str,
    states: Mapping[tuple[str, str], str],
    contents: Mapping[str, str],
) -> bytes:
    """A snapshot of what was `said`, and of the states of paths, each by kind and path.

    `identified` is an `identity`, and begins with `+` for one of all variables. `contents` are
    digests of files, by SHA-1 or SHA-256, of those that are known.
    """
    lines = [FORMAT, _escaped(identified), _escaped(said)]
    lines += [
        f"{kind}{found}\t{path}\t{contents.get(path, '') if kind == FILE else ''}"
        for (kind, path), found in states.items()
    ]
    content = "\n".join(lines).encode("utf-8", "surrogateescape")
    return b"%08x\n%b" % (zlib.crc32(content), content)


def _unchanged(file: str) -> str | None:
    with open(file, "rb", buffering=0) as opened:
        checksum, _, content = opened.read().partition(b"\n")
    if checksum != b"%08x" % zlib.crc32(content):
        return None
    known, identified, said, *states = content.decode("utf-8", "surrogateescape").split("\n")
    before = _unescaped(identified)
    now = identity(os.environ, with_all_variables=before.startswith("+"))
    if known != FORMAT or before.removeprefix("+") != now:
        return None
    for line in states:
        found, path, content = line.split("\t")
        now = state(found[:1], path)
        if now != found[1:] and not (content and _has_content(path, content, now, found[1:])):
            return None
    return _unescaped(said)


def _has_content(path: str, content: str, now: str, before: str) -> bool:
    """Does a file have the content that it had, although it was touched or replaced?"""
    if ABSENT in (now, before) or FOLDER in (now, before) or _size_mode(now) != _size_mode(before):
        return False
    import hashlib  # not needed where nothing was touched

    with open(path, "rb", buffering=0) as file:
        data = file.read()
    algorithm = hashlib.sha1 if len(content) == _SHA1 else hashlib.sha256
    return algorithm(data, usedforsecurity=False).hexdigest() == content


_SHA1 = 40


def _size_mode(found: str) -> tuple[str, str]:
    _modified, _changed, size, _number, mode = found.split(":")
    return size, mode


def _root(start: str) -> str | None:
    """The nearest folder whose pyproject.toml has `[tool.how]`."""
    folder, below = start, ""
    while folder != below:
        if _TABLE in _text(os.path.join(folder, "pyproject.toml")):
            return folder
        folder, below = os.path.dirname(folder), folder
    return None


def _cache_folder() -> str:
    """Where mypy's cache seems to be. A wrong guess finds no snapshot, or one that tells."""
    named = os.environ.get("MYPY_CACHE_DIR")
    if named:
        return named
    for name in _CONFIGURATION:
        for line in _text(name).splitlines():
            key, _, value = line.partition("=")
            if key.strip() == "cache_dir":
                return value.strip().strip("\"'")
    return ".mypy_cache"


def _text(path: str) -> str:
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""


def configuration_files(root: str) -> list[str]:
    """The files that may configure mypy or this package for a project, and what ends the search."""
    names = (*_CONFIGURATION, ".git", ".hg")
    found: list[str] = []
    folder, below = root, ""
    while folder != below:
        found += [os.path.join(folder, name) for name in names]
        folder, below = os.path.dirname(folder), folder
    home = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    user = ("~/.config/mypy/config", "~/.mypy.ini", os.path.join(home, "mypy/config"))
    return [*found, *[os.path.expanduser(name) for name in user]]


def _escaped(text: str) -> str:
    return text.encode("unicode_escape").decode("ascii")


def _unescaped(text: str) -> str:
    return text.encode("ascii").decode("unicode_escape")
