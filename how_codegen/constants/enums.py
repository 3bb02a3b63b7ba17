"""Enum classes read off their source: which members there are, and what their values are.

Only a class whose members, and what they are equal to, are plain to see counts as known.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

import msgspec

from how_codegen.records import Name


class EnumMember(msgspec.Struct, frozen=True):
    """A member of an enum class of the project; members of equal values are one member.

    `mixes_in`: it is a value of another type too (`IntEnum`, say), and equal to that.
    """

    enum: Name
    member: str
    value: object
    mixes_in: bool


class EnumClass(msgspec.Struct, frozen=True):
    """An enum class, and the values of its members by name."""

    name: Name
    values: dict[str, object]
    mixes_in: bool

    def member(self, name: str) -> EnumMember | None:
        """The member of a name, which may be that of an equal one."""
        if name not in self.values:
            return None
        value = self.values[name]
        first = next(one for one, other in self.values.items() if other == value)
        return EnumMember(self.name, first, self.values[first], self.mixes_in)


_BASES: dict[tuple[str | None, ...], type | None] = {
    ("enum.Enum",): None,
    ("enum.IntEnum",): int,
    ("enum.StrEnum",): str,
    ("int", "enum.Enum"): int,
    ("str", "enum.Enum"): str,
}
#: Methods with a meaning for Python that change neither members nor what they are equal to.
_HARMLESS = frozenset({"__str__", "__repr__", "__format__"})


def enum_class(
    node: ast.ClassDef, name: Name, full_name: Callable[[ast.expr], str | None]
) -> EnumClass | None:
    """The enum class that a statement defines; None where it is no such class, or not plain.

    `full_name` gives what a name of its module refers to.
    """
    bases = tuple(full_name(base) for base in node.bases)
    decorators = {full_name(decorator) for decorator in node.decorator_list}
    if bases not in _BASES or node.keywords or decorators - {"enum.unique"}:
        return None
    members = list(_members(node.body))
    if None in members:
        return None
    assigned = {item[0]: item[1] for item in members if item is not None}
    if len(assigned) != len(members):
        return None
    mixed = _BASES[bases]
    automatic = [_is_auto(value, full_name) for value in assigned.values()]
    if automatic and all(automatic):
        values = _automatic(list(assigned), bases)
    else:
        values = _written(assigned, mixed)
    return EnumClass(name, values, mixed is not None) if values is not None else None


def _members(body: list[ast.stmt]) -> Iterator[tuple[str, ast.expr] | None]:
    """The members with their values; None for what may be more than a member or a method."""
    for statement in body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield None if name.startswith("_") else (name, value)
            case ast.AnnAssign(value=None) | ast.Pass() | ast.Expr(value=ast.Constant()):
                pass
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                if name.startswith("_") and name not in _HARMLESS:
                    yield None
            case _:
                yield None


def _is_auto(value: ast.expr, full_name: Callable[[ast.expr], str | None]) -> bool:
    return (
        isinstance(value, ast.Call)
        and not value.args
        and not value.keywords
        and full_name(value.func) == "enum.auto"
    )


def _automatic(names: list[str], bases: tuple[str | None, ...]) -> dict[str, object] | None:
    """The values of `auto()` where no other value is between them."""
    if bases == ("enum.StrEnum",):
        return {name: name.lower() for name in names}
    if bases == ("str", "enum.Enum"):
        return None
    return {name: number for number, name in enumerate(names, 1)}


def _written(assigned: dict[str, ast.expr], mixed: type | None) -> dict[str, object] | None:
    """The values where each is a literal: of the type that the enum mixes in, if any."""
    values: dict[str, object] = {}
    for name, node in assigned.items():
        try:
            value = ast.literal_eval(node)
            hash(value)
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            return None
        if value is ... or (mixed is not None and type(value) is not mixed):
            return None
        values[name] = value
    return values
