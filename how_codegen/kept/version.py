"""What makes the generator itself: what other code of ours has kept is of no use."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from how_codegen.files.digest import digest
from how_codegen.kept.unchanged import file_state

#: What they do shows in a module's text.
_TOOLS = ("jinja2", "libcst", "msgspec", "ruff")


def generator_version() -> str | None:
    """A digest of Python and of the generator's files; None where there is no way to tell."""
    files = generator_files()
    if files is None:
        return None
    return digest(sys.version, *[f"{path} {file_state(path)}" for path in files])


def generator_files() -> list[str] | None:
    """This package's files, templates and tools; None where the package is not in files."""
    package = Path(__file__).parent.parent
    # In a wheel the templates are inside the package; in a source checkout they are beside it.
    found = [
        path for folder in (package, package.parent / "templates") for path in _in(str(folder))
    ]
    for name in _TOOLS:
        spec = find_spec(name)
        if spec is None or spec.origin is None:
            return None
        found.append(spec.origin)
    return sorted(found) if __file__ in found else None


def installed_files() -> list[str] | None:
    """All of the generator, the checker and the plugin that a file can tell."""
    found = generator_files()
    for name, deep in (("mypy", False), ("mypy_plugin", True)):
        spec = find_spec(name)
        if found is None or spec is None or spec.origin is None:
            return None
        folder = Path(spec.origin).parent
        # Of a wheel's plugin, this one names the code; a checkout has none.
        found += [*_in(str(folder), deep=deep), str(folder / "FINGERPRINT")]
    return found


def _in(folder: str, *, deep: bool = True) -> list[str]:
    found: list[str] = []
    if not os.path.isdir(folder):
        return found
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                found += _in(entry.path) if deep and entry.name != "__pycache__" else []
            else:
                found.append(entry.path)
    return found
