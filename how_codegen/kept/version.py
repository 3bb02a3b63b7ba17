"""What makes the generator itself: what other code of ours has kept is of no use."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from how_codegen.digest import digest

#: What they do shows in a module's text.
_TOOLS = ("jinja2", "libcst", "msgspec", "ruff")


def generator_version() -> str | None:
    """A digest of Python, this package's files, templates and tools; None where there is no way to
    tell: the package is not in files."""
    package = Path(__file__).parent.parent
    # In a wheel the templates are inside the package; in a source checkout they are beside it.
    folders = [package, package.parent / "templates"]
    parts = [sys.version]
    try:
        for folder in folders:
            parts += sorted(_files(str(folder)))
        parts += [_entry(str(find_spec(name).origin)) for name in _TOOLS]  # type: ignore[union-attr]
    except (OSError, AttributeError):
        return None
    return digest(*parts)


def _files(folder: str) -> list[str]:
    found: list[str] = []
    if not os.path.isdir(folder):  # noqa: PTH112
        return found
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                found += _files(entry.path) if entry.name != "__pycache__" else []
            elif entry.name.endswith((".py", ".jinja")):
                found.append(_entry(entry.path))
    return found


def _entry(path: str) -> str:
    stat = os.stat(path)  # noqa: PTH116
    return f"{path} {stat.st_size} {stat.st_mtime_ns}"
