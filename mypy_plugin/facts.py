"""What modules say that is of use in every project module, whether it has HOWs or not.

Most say nothing of the kind: so this imports no more than it must.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from mypy.nodes import Import, ImportFrom

from mypy_plugin.earlier import is_foreign
from mypy_plugin.imports import absolute
from mypy_plugin.typing_only import typing_only

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mypy.nodes import MypyFile


class Facts(NamedTuple):
    """The names that are nothing when a module runs, and those of other modules that it assigns."""

    typing_only: tuple[str, ...] = ()
    assigned: tuple[tuple[str, str], ...] = ()


def facts_of(file: MypyFile, modules: dict[str, MypyFile]) -> Facts:
    """What a module of the project says; nothing of one that is none."""
    if is_foreign(file.path):
        return _NOTHING
    names = typing_only(file)
    if not _imports_modules(file, modules):
        return Facts(names) if names else _NOTHING
    from mypy_plugin.assigned import assigned_elsewhere  # few modules can do that

    return Facts(names, tuple(sorted(assigned_elsewhere(file))))


_NOTHING = Facts()


def _imports_modules(file: MypyFile, modules: Mapping[str, MypyFile]) -> bool:
    """Does it import a module of the project as a whole? Most do not, and are not looked at."""
    for statement in file.imports:  # of every module: what is asked first is what costs least
        if isinstance(statement, ImportFrom):
            base = absolute(file, statement) if statement.relative else statement.id
            package = modules.get(base)
            if package is None or not _holds_modules(package.path):
                continue
            names = [f"{base}.{name}" for name, _ in statement.names]
        elif isinstance(statement, Import):
            names = [name for name, _ in statement.ids]
        else:
            continue
        for name in names:
            module = modules.get(name)
            if module is not None and _is_own(module.path):
                return True
    return False


@cache
def _is_own(path: str) -> bool:
    return not is_foreign(path)


@cache
def _holds_modules(path: str) -> bool:
    """Is it the path of a package of the project, which need not have an `__init__.py`?"""
    name = path.replace(os.sep, "/").rpartition("/")[2]
    is_package = name.startswith("__init__.") or not name.endswith((".py", ".pyi"))
    return is_package and _is_own(path)
