"""What a `Routine[...]` means, as it is written: the right spelling of a malformed one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mypy.plugin import AnalyzeTypeContext
from mypy.types import (
    EllipsisType,
    RawExpressionType,
    TupleType,
    Type,
    TypedDictType,
    TypeList,
    UnboundType,
    UnionType,
)

from mypy_plugin.internals import annotating


class Meant(NamedTuple):
    """The parameters and the result that are meant (none: nobody can tell), and what is wrong."""

    arguments: tuple[Type, ...]
    problem: str | None = None


def meant_by(ctx: AnalyzeTypeContext) -> Meant:
    """Read an annotation, also a malformed one, from which the rest of the check goes on."""
    spelled, given = ctx.type.name, list(ctx.type.args)
    right: tuple[Type, Type]
    written = f"{spelled}[{_shown(given)}]"
    match given:
        case []:
            example = f'as in "{spelled}[[int], str]"'
            return Meant((), f'Bare "{spelled}": write its parameters and result, {example}')
        case [TypeList(items=[])] | [EllipsisType()]:
            example = f'write it after the parameters, as in "{spelled}[{_shown(given)}, int]"'
            return Meant((), f'"{written}" has no result type: {example}')
        case [TypeList(items=[only])] | [only] if not isinstance(only, TypeList):
            return _lone(spelled, written, only)
        case [TypeList(items=[*parameters, result])]:
            right = (TypeList(_parameters(parameters)), _single(result))
            why = " has no result type: "
        case [first, result]:
            right = (_in_list(ctx, first), _single(result))
            why = " is malformed: " if isinstance(first, TypeList) else _IN_A_LIST
        case [TypeList(items=parameters), *more, result]:
            right = (TypeList(_parameters([*parameters, *more])), _single(result))
            why = " is malformed: "
        case [*parameters, result]:
            right = (TypeList(_parameters(parameters)), _single(result))
            why = " is malformed: "
    meant = f"{spelled}[{_shown(right)}]"
    if meant == written:
        return Meant(tuple(given))
    return Meant(right, f'"{written}"{why}did you mean "{meant}"?')


_IN_A_LIST = ": the parameters stand in a list: "


def _lone(spelled: str, written: str, only: Type) -> Meant:
    """`Routine[[int]]`, `Routine[int]`: is it the parameter or the result?"""
    shown = _show(only)
    result, parameter = f"{spelled}[[], {shown}]", f"{spelled}[[{shown}], None]"
    problem = f'"{written}" has no result type: did you mean "{result}" or "{parameter}"?'
    return Meant((EllipsisType(), only), problem)


def _in_list(ctx: AnalyzeTypeContext, first: Type) -> Type:
    """The first argument as it should be: a list of types, `...` or a ParamSpec by itself."""
    if isinstance(first, EllipsisType) or _is_specification(ctx, first):
        return first
    match first:
        case TypeList(items=[only]) if isinstance(only, EllipsisType):
            return only
        case TypeList(items=[only]) if _is_specification(ctx, only, unknown=False):
            return only
        case TypeList(items=parameters) | TupleType(items=parameters):
            return TypeList(_parameters(parameters))
        case TypedDictType(items=named):
            return TypeList(_parameters(list(named.values())))
    return TypeList([first])


def _is_specification(ctx: AnalyzeTypeContext, type_: Type, *, unknown: bool = True) -> bool:
    """Does it stand for parameters? `unknown`: what to say of a name that nothing defines."""
    if not isinstance(type_, UnboundType):
        return False
    return annotating.is_parameter_specification(ctx, type_, unknown=unknown)


def _parameters(types: Sequence[Type]) -> list[Type]:
    """Parameters, with `list[A]` for a list in the list."""
    return [_as_class("list", one.items) if isinstance(one, TypeList) else one for one in types]


def _single(result: Type) -> Type:
    """The result, without a list around it."""
    if not isinstance(result, TypeList):
        return result
    return result.items[0] if len(result.items) == 1 else _as_class("tuple", result.items)


def _as_class(name: str, items: Sequence[Type]) -> Type:
    return UnboundType(name, _parameters(items))


def _shown(types: Sequence[Type]) -> str:
    return ", ".join(_show(type_) for type_ in types)


def _show(type_: Type) -> str:
    """A type as the user wrote it."""
    match type_:
        case UnboundType(original_str_expr=str(text)):
            return f'"{text}"'
        case UnboundType(name=name, args=arguments):
            return f"{name}[{_shown(arguments)}]" if arguments else name
        case TypeList(items=items):
            return f"[{_shown(items)}]"
        case TupleType(items=items):
            return f"({_shown(items)})"
        case UnionType(items=items):
            return " | ".join(_show(item) for item in items)
        case TypedDictType(items=named):
            pairs = (f'"{key}": {_show(value)}' for key, value in named.items())
            return f"{{{', '.join(pairs)}}}"
        case RawExpressionType(literal_value=value):
            return repr(value)
        case EllipsisType():
            return "..."
    return str(type_)
