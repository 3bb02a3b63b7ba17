"""Recorded types: what one mentions, what it is once its variables are solved, or its aliases
replaced, and how modules import what it mentions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from how_codegen.records import (
    AliasOf,
    CallableOf,
    ClassType,
    HowDefinition,
    LiteralOf,
    Name,
    ParametersOf,
    TupleOf,
    TypeObject,
    TypeRef,
    UnionOf,
    VariableRef,
)


class Paths(msgspec.Struct, frozen=True):
    """How the types of one module are imported.

    `sources` says by which path a class or alias is imported that the sources around it do not
    import from where it is defined; `typing_only` are those that only type checkers can import,
    `evaluated` the aliases among them that the module would need when it runs.
    """

    sources: Mapping[Name, Name] = {}
    typing_only: frozenset[Name] = frozenset()
    evaluated: frozenset[Name] = frozenset()


def variables_of(type_: TypeRef) -> frozenset[Name]:
    """The type variables that a type mentions."""
    if isinstance(type_, VariableRef):
        return frozenset({type_.name})
    return frozenset(name for part in _parts(type_) for name in variables_of(part))


def classes_of(type_: TypeRef) -> frozenset[str]:
    """The full names of the classes that a type mentions."""
    own = {type_.name.fullname} if isinstance(type_, ClassType) else set()
    return frozenset(own | {name for part in _parts(type_) for name in classes_of(part)})


def is_literal(type_: TypeRef) -> bool:
    """Is it a literal, or may it be one?"""
    type_ = unaliased(type_)
    if isinstance(type_, UnionOf):
        return any(map(is_literal, type_.items))
    return isinstance(type_, LiteralOf)


def aliases_of(type_: TypeRef) -> frozenset[Name]:
    """The type aliases that a type mentions."""
    own = {type_.name} if isinstance(type_, AliasOf) else set()
    return frozenset(own | {name for part in _written(type_) for name in aliases_of(part)})


def names_in(type_: TypeRef) -> frozenset[Name]:
    """What a module has to import to name a type, all that aliases stand for included: the names
    at module level of classes and aliases."""
    found = {name for part in _written(type_) for name in names_in(part)}
    if isinstance(type_, (ClassType, AliasOf)):
        found.add(Name(type_.name.module, type_.name.path.partition(".")[0]))
    if isinstance(type_, LiteralOf) and type_.enum is not None:
        found.add(Name(type_.enum.module, type_.enum.path.partition(".")[0]))
    return frozenset(found)


def types_of(how: HowDefinition) -> tuple[TypeRef, ...]:
    """The types of a HOW that its workflows may name."""
    return (*how.slot_results.values(), *(local.type for local in how.locals))


def expanded(type_: TypeRef) -> TypeRef:
    """The type with each alias replaced by what it stands for: equal for equal types."""
    return _mapped(type_.target if isinstance(type_, AliasOf) else type_, expanded)


def unaliased(type_: TypeRef) -> TypeRef:
    """The type that an alias stands for; its parts may be aliases."""
    return unaliased(type_.target) if isinstance(type_, AliasOf) else type_


def substitute(type_: TypeRef, solved: Mapping[Name, TypeRef]) -> TypeRef:
    """The type with each solved variable replaced by its solution."""
    if isinstance(type_, VariableRef):
        return solved.get(type_.name, type_)
    return _mapped(type_, lambda part: substitute(part, solved))


def _mapped(type_: TypeRef, change: Callable[[TypeRef], TypeRef]) -> TypeRef:
    """The type with each of its parts changed."""
    match type_:
        case ClassType(arguments=parts):
            return msgspec.structs.replace(type_, arguments=tuple(map(change, parts)))
        case AliasOf(name=name, arguments=parts, target=target):
            return AliasOf(name, tuple(map(change, parts)), change(target))
        case UnionOf(items=parts) | TupleOf(items=parts):
            return msgspec.structs.replace(type_, items=tuple(map(change, parts)))
        case TypeObject(item=item):
            return TypeObject(change(item))
        case CallableOf(parameters=parameters, result=result):
            taken = None if parameters is None else tuple(map(change, parameters))
            return CallableOf(taken, change(result))
        case ParametersOf(items=tuple() as items):
            changed = (msgspec.structs.replace(item, type=change(item.type)) for item in items)
            return ParametersOf(tuple(changed))
    return type_


def _written(type_: TypeRef) -> tuple[TypeRef, ...]:
    """The parts of a type, and the arguments of an alias."""
    return (*_parts(type_), *(type_.arguments if isinstance(type_, AliasOf) else ()))


def _parts(type_: TypeRef) -> tuple[TypeRef, ...]:
    match type_:
        case ClassType(arguments=parts) | UnionOf(items=parts) | TupleOf(items=parts):
            return parts
        case AliasOf(target=target):
            return (target,)
        case TypeObject(item=item):
            return (item,)
        case CallableOf(parameters=parameters, result=result):
            return (*(parameters or ()), result)
        case ParametersOf(items=tuple() as items):
            return tuple(item.type for item in items)
    return ()
