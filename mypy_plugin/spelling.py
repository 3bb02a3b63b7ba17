"""What the variables of a HOW stand for, spelled as the routines of a call spell it.

mypy's inference sees through type aliases: of a routine that takes a `Corpus` it says that it takes
a `list[str]`. Here each slot is laid beside its routine once more, part by part, and where a
variable's place has an alias for what the variable stands for, that is its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    CallableType,
    Instance,
    TupleType,
    Type,
    TypeAliasType,
    TypeType,
    TypeVarId,
    TypeVarType,
    UnionType,
    get_proper_type,
)

from mypy_plugin.evidence import generic_routine
from mypy_plugin.internals import checking, solving
from mypy_plugin.passed import Passed, slot_callable
from mypy_plugin.type_refs import TypeReferences


def spelled(
    api: CheckerPluginInterface, passed: Sequence[Passed], types: Mapping[TypeVarId, Type]
) -> dict[TypeVarId, Type]:
    """The solutions of a call, each as the first routine spells it that names an alias for it.

    Generic routines hand on the spelling of what they take or give: the others come first.
    """
    found = dict(types)
    names_alias = TypeReferences(checking.modules(api)).names_alias
    named: set[TypeVarId] = set()
    generic = [item for item in passed if generic_routine(api, item) is not None]
    plain = [item for item in passed if item not in generic]
    for item in (*plain, *generic, *reversed(generic)):
        actual = _with_own_solved(api, item, found, names_alias)
        for variable, type_ in _places(item.formal, actual):
            if variable in named or variable not in types or not names_alias(type_):
                continue
            if solving.is_same(type_, types[variable]):
                named.add(variable)
                found[variable] = type_
    return found


def _with_own_solved(
    api: CheckerPluginInterface,
    item: Passed,
    types: Mapping[TypeVarId, Type],
    names_alias: Callable[[Type], bool],
) -> Type:
    """A routine with its own type variables replaced by what its slot passes and expects."""
    routine, slot = generic_routine(api, item), slot_callable(item.formal)
    if routine is None or slot is None:
        return checking.as_callable(api, item.type, item.expression) or item.type
    own: dict[TypeVarId, Type] = {}
    pairs = [*zip(routine.arg_types, slot.arg_types, strict=False)]
    pairs.append((routine.ret_type, slot.ret_type))
    for mine, its in pairs:
        for variable, type_ in _places(mine, solving.expand_type(its, types)):
            if variable not in own or (names_alias(type_) and not names_alias(own[variable])):
                own[variable] = type_
    return solving.expand_type(routine, own)


def _places(formal: Type, actual: Type) -> Iterator[tuple[TypeVarId, Type]]:
    """Each place of a type variable in `formal`, and what stands there in `actual`."""
    if isinstance(formal, TypeAliasType) and formal.is_recursive:
        return
    pattern, proper = get_proper_type(formal), get_proper_type(actual)
    if isinstance(pattern, TypeVarType):
        yield pattern.id, actual
        return
    for one, other in _pairs(pattern, proper, actual):
        yield from _places(one, other)


def _pairs(pattern: Type, proper: Type, actual: Type) -> Iterator[tuple[Type, Type]]:
    match pattern, proper:
        case UnionType(items=items), _:
            others = [actual, *proper.items] if isinstance(proper, UnionType) else [actual]
            yield from ((one, other) for one in items for other in others)
        case CallableType(), CallableType():
            yield from zip(pattern.arg_types, proper.arg_types, strict=False)
            yield pattern.ret_type, proper.ret_type
        case Instance(), Instance():
            yield from zip(*solving.as_one_class(pattern, proper), strict=False)
        case TupleType(), TupleType():
            yield from zip(pattern.items, proper.items, strict=False)
        case TypeType(), TypeType():
            yield pattern.item, proper.item
