"""Finds members of JSON objects that no field of a class takes.

msgspec ignores them, so that a misspelt name of a field with a default would go unnoticed and the
workflow would run with the default.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import inspect


class Surplus(msgspec.Struct, frozen=True):
    """One such member: where it is, and what could be there."""

    path: str
    message: str


def find_surplus(value: Any, type_: Any, path: str) -> Surplus | None:
    """Return the first surplus member of a JSON value.

    Args:
        value: the value as plain objects, which need not fit the type.
        type_: the type that it will be decoded into. A msgspec Struct says itself whether it
            forbids unknown fields.
        path: what to call the value.
    """
    try:
        info = inspect.type_info(type_)
    except (TypeError, NameError, AttributeError):  # Decoding will say so.
        return None
    return _search(value, info, path)


_WithItems = (
    inspect.ListType
    | inspect.SetType
    | inspect.FrozenSetType
    | inspect.VarTupleType
    | inspect.CollectionType
)
_WithFields = inspect.DataclassType | inspect.TypedDictType | inspect.StructType
_ForLists = _WithItems | inspect.TupleType | inspect.NamedTupleType
_ForObjects = _WithFields | inspect.DictType
_Compound = _ForLists | _ForObjects | inspect.UnionType | inspect.Metadata


def _search(value: Any, info: inspect.Type, path: str) -> Surplus | None:
    while isinstance(info, inspect.Metadata):
        info = info.type
    if isinstance(info, inspect.UnionType):
        kind = _ForObjects if isinstance(value, dict) else _ForLists
        fitting = [member for member in info.types if isinstance(member, kind)]
        if len(fitting) != 1:  # Several: their tags decide, which are Structs' business.
            return None
        info = fitting[0]
    if isinstance(value, dict) and isinstance(info, inspect.DataclassType | inspect.TypedDictType):
        known = [field.encode_name for field in info.fields]
        for key in value:
            if key not in known:
                message = f"{info.cls.__name__} has no such field; it has {', '.join(known)}"
                return Surplus(f"{path}.{key}", message)
    for member, inner, where in _members(value, info, path):
        found = _search(member, inner, where)
        if found:
            return found
    return None


def _members(value: Any, info: inspect.Type, path: str) -> Iterator[tuple[Any, inspect.Type, str]]:
    """The members to look into, with their types and paths."""
    if isinstance(value, list):
        for index, (member, inner) in enumerate(zip(value, _item_types(value, info), strict=False)):
            if isinstance(inner, _Compound):
                yield member, inner, f"{path}[{index}]"
    elif isinstance(value, dict) and isinstance(info, inspect.DictType):
        if isinstance(info.value_type, _Compound):
            for key, member in value.items():
                yield member, info.value_type, f'{path}["{key}"]'
    elif isinstance(value, dict) and isinstance(info, _WithFields):
        for field in info.fields:
            if field.encode_name in value and isinstance(field.type, _Compound):
                name = field.encode_name
                yield value[name], field.type, f"{path}.{name}"


def _item_types(value: list[Any], info: inspect.Type) -> list[inspect.Type]:
    if isinstance(info, _WithItems):
        # A list of a million numbers is not looked at one by one.
        return [info.item_type] * len(value) if isinstance(info.item_type, _Compound) else []
    if isinstance(info, inspect.TupleType):
        return list(info.item_types)
    if isinstance(info, inspect.NamedTupleType):
        return [field.type for field in info.fields]
    return []
