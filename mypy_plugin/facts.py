"""What modules say that is of use in every project module, whether it has HOWs or not.

Most say nothing of the kind: so this imports no more than it must.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from mypy.nodes import Import, ImportFrom

from mypy_plugin.earlier import is_foreign
from mypy_plugin.imports import absolute
from mypy_plugin.typing_only import typing_only

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mypy.nodes import MypyFile

    from how_codegen.records import ModuleRecord


class Facts:
    """The names that are nothing when a module runs, and those of other modules that it assigns."""

    # No named tuple: making one takes as long as all that is asked of fifty modules.
    __slots__ = ("assigned", "typing_only")

    def __init__(self, typing_only: tuple[str, ...], assigned: tuple[tuple[str, str], ...]) -> None:
        self.typing_only = typing_only
        self.assigned = assigned


def facts_of(file: MypyFile, modules: Mapping[str, MypyFile]) -> Facts | None:
    """What a module of the project says; None of one that says nothing, or is none."""
    if is_foreign(file.path):
        return None
    names = typing_only(file)
    assigned: tuple[tuple[str, str], ...] = ()
    if _imports_modules(file, modules):
        from mypy_plugin.assigned import assigned_elsewhere  # few modules can do that

        assigned = tuple(sorted(assigned_elsewhere(file)))
    return Facts(names, assigned) if names or assigned else None


def record_of(file: MypyFile, facts: Facts) -> ModuleRecord:
    """The record of a module of which nothing else is to be said."""
    from how_codegen.records import ModuleRecord, Name

    return ModuleRecord(
        module=file.fullname,
        typing_only=facts.typing_only,
        assigned=tuple(Name(*one) for one in facts.assigned),
    )


def _imports_modules(file: MypyFile, modules: Mapping[str, MypyFile]) -> bool:
    """Does it import a module of the project as a whole? Most do not, and are not looked at."""
    # Of every module: what is asked first is what costs least. `isinstance` of a class of mypy's
    # takes as long as the rest where the answer is no, and these have no subclasses.
    for statement in file.imports:
        if type(statement) is ImportFrom:
            base = absolute(file, statement) if statement.relative else statement.id
            package = modules.get(base)
            if package is None or not _holds_modules(package.path):
                continue
            names = [f"{base}.{name}" for name, _ in statement.names]
        elif type(statement) is Import:
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
