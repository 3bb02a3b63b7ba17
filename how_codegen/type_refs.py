"""Recorded types: which variables one mentions, and what it is once they are solved."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from how_codegen.records import (
    CallableOf,
    ClassType,
    LiteralOf,
    Name,
    ParametersOf,
    TupleOf,
    TypeObject,
    TypeRef,
    UnionOf,
    VariableRef,
)


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
    if isinstance(type_, UnionOf):
        return any(map(is_literal, type_.items))
    return isinstance(type_, LiteralOf)


def substitute(type_: TypeRef, solved: Mapping[Name, TypeRef]) -> TypeRef:
    """The type with each solved variable replaced by its solution."""
    match type_:
        case VariableRef(name=name):
            return solved.get(name, type_)
        case ClassType(arguments=parts):
            new = tuple(substitute(part, solved) for part in parts)
            return msgspec.structs.replace(type_, arguments=new)
        case UnionOf(items=parts) | TupleOf(items=parts):
            return msgspec.structs.replace(
                type_, items=tuple(substitute(part, solved) for part in parts)
            )
        case TypeObject(item=item):
            return TypeObject(substitute(item, solved))
        case CallableOf(parameters=parameters, result=result):
            taken = None if parameters is None else tuple(substitute(p, solved) for p in parameters)
            return CallableOf(taken, substitute(result, solved))
        case ParametersOf(items=tuple() as items):
            new = tuple(substitute(item.type, solved) for item in items)
            pairs = zip(items, new, strict=True)
            changed = (msgspec.structs.replace(item, type=type_) for item, type_ in pairs)
            return ParametersOf(tuple(changed))
    return type_


def _parts(type_: TypeRef) -> tuple[TypeRef, ...]:
    match type_:
        case ClassType(arguments=parts) | UnionOf(items=parts) | TupleOf(items=parts):
            return parts
        case TypeObject(item=item):
            return (item,)
        case CallableOf(parameters=parameters, result=result):
            return (*(parameters or ()), result)
        case ParametersOf(items=tuple() as items):
            return tuple(item.type for item in items)
    return ()
