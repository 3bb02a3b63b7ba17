"""Which files of a project are its sources: where HOW calls get modules.

A leaf that the checker's plugin shares: what it says of a call under `sources`, and what the
generator makes of that call, must be about the same files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

#: What is under a source folder and yet holds no HOW calls to generate from.
DEFAULT_EXCLUDE = (
    r"(^|/)(tests?|docs?|build|dist|venv|env|site-packages|node_modules)/",
    r"(^|/)(test_[^/]*|[^/]*_test|conftest|setup)\.py$",
)


def exclusions(sources: Sequence[str], exclude: Iterable[str]) -> list[str]:
    """The patterns of what is left out: the project's own, and those defaults that no source
    folder is itself named by."""
    named = [source for source in sources if source not in (".", "")]
    defaults = [pattern for pattern in DEFAULT_EXCLUDE if not _chosen(pattern, named)]
    return [*exclude, *defaults]


def is_source(path: str, sources: Sequence[str], exclude: Iterable[str]) -> bool:
    """Is the file one of the sources? `path` is relative to the project, with `/` in it.

    `exclude` are regular expressions, searched for in the path of the file and of each folder
    above it, as mypy does with its own setting.
    """
    file = PurePosixPath(path)
    if file.is_absolute() or ".." in file.parts:
        return False
    if not any(file.is_relative_to(source) for source in sources):
        return False
    shown = [f"{folder}/" for folder in file.parents if folder != PurePosixPath(".")]
    return not any(re.search(pattern, one) for pattern in exclude for one in (path, *shown))


def _chosen(pattern: str, named: Sequence[str]) -> bool:
    """Does `sources` itself name something that would be excluded by default?"""
    return any(re.search(pattern, f"{name.rstrip('/')}/") for name in named)
