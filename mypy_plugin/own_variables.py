"""The type variables that a generic instance has: a routine's own, where that allows less.

A HOW's variable stays open where only generic routines say anything of it. Where such a routine's
own variable has a bound, or a choice of types, the HOW's stands for more than the routine takes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mypy.plugin import CheckerPluginInterface
from mypy.types import Instance, Type, TypeVarId, TypeVarType, get_proper_type

from mypy_plugin.decorators import awaited
from mypy_plugin.evidence import generic_routine
from mypy_plugin.internals import solving
from mypy_plugin.passed import Passed, slot_callable


def with_own_variables(
    api: CheckerPluginInterface,
    passed: Sequence[Passed],
    types: Mapping[TypeVarId, Type],
) -> dict[TypeVarId, Type]:
    """The solved types, and for variables that stay open those of the routines."""
    own_by_name: dict[str, TypeVarType] = {}
    found = dict(types)
    for item in passed:
        routine, slot = generic_routine(api, item), slot_callable(item.formal)
        if routine is None or slot is None:
            continue
        pairs = list(zip(slot.arg_types, routine.arg_types, strict=False))
        results = awaited(slot.ret_type), awaited(routine.ret_type) or routine.ret_type
        if results[0] is not None:
            pairs.append((results[0], results[1]))
        for formal, actual in pairs:
            variable, own = get_proper_type(formal), get_proper_type(actual)
            is_open = isinstance(variable, TypeVarType) and _is_open(variable, types)
            if is_open and isinstance(own, TypeVarType) and _allows_less(own):
                assert isinstance(variable, TypeVarType)
                found[variable.id] = own_by_name[variable.fullname] = own
    if not own_by_name:
        return found
    return {
        one: solving.expand_type(type_, _replaced(type_, own_by_name))
        for one, type_ in found.items()
    }


def _replaced(type_: Type, own: Mapping[str, TypeVarType]) -> dict[TypeVarId, Type]:
    """The variables in a type that a routine's own stand for."""
    return {
        variable.id: own[variable.fullname]
        for variable in solving.type_variables_in(type_)
        if variable.fullname in own
    }


def _is_open(variable: TypeVarType, types: Mapping[TypeVarId, Type]) -> bool:
    solved = types.get(variable.id)
    return solved is None or isinstance(get_proper_type(solved), TypeVarType)


def _allows_less(variable: TypeVarType) -> bool:
    bound = get_proper_type(variable.upper_bound)
    is_object = isinstance(bound, Instance) and bound.type.fullname == "builtins.object"
    return bool(variable.values) or not is_object
