"""The names of a HOW's parameters, those before a `/` included, which no type of mypy's has."""

from __future__ import annotations

from mypy.nodes import MypyFile
from mypy.types import CallableType

from mypy_plugin import places
from mypy_plugin.type_refs import TypeReferences


def slot_names(how: CallableType, modules: dict[str, MypyFile]) -> list[str]:
    """The name of each parameter, in order; empty where it cannot be found."""
    names = [name or "" for name in how.arg_names]
    if all(names):
        return names
    where = TypeReferences(modules).name(how.name or "")
    file = modules.get(where.module)
    found = places.parameters(file.path, where.path) if file is not None else []
    return [name or known for name, known in zip(names, found, strict=False)] or names
