"""What the type variables stand for that no routine mentions: their defaults (PEP 696)."""

from __future__ import annotations

from collections.abc import Sequence

from mypy.type_visitor import TypeTranslator
from mypy.types import Type, TypeAliasType, TypeVarId, TypeVarLikeType, UnboundType

from mypy_plugin.internals import solving


def with_defaults(
    variables: Sequence[TypeVarLikeType], types: dict[TypeVarId, Type]
) -> dict[TypeVarId, Type]:
    """The types, and for variables without one their defaults, which may name other variables."""
    found = dict(types)
    for variable in variables:
        if variable.id not in found and variable.has_default():
            by_name = {one.name: found[one.id] for one in variables if one.id in found}
            default = variable.default.accept(_ByName(by_name))
            found[variable.id] = solving.expand_type(default, found)
    return found


class _ByName(TypeTranslator):
    """Replaces other variables of the function, which mypy leaves as bare names in a default."""

    def __init__(self, types: dict[str, Type]) -> None:
        super().__init__()
        self._types = types

    def visit_unbound_type(self, t: UnboundType, /) -> Type:
        return self._types.get(t.name, t)

    def visit_type_alias_type(self, t: TypeAliasType, /) -> Type:
        return t.copy_modified(args=[arg.accept(self) for arg in t.args])
