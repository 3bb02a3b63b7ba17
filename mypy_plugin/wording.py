"""How types, routines and arguments are shown in messages: as the user would write them."""

from __future__ import annotations

from mypy.messages import format_type_bare
from mypy.nodes import (
    CallExpr,
    Expression,
    FloatExpr,
    IntExpr,
    MemberExpr,
    NameExpr,
    StrExpr,
)
from mypy.options import Options
from mypy.types import CallableType, Type, UnionType, get_proper_type

from mypy_plugin.decorators import awaited
from mypy_plugin.passed import slot_callable


def spelling(expression: Expression) -> str:
    """The argument as the user wrote it, as far as that is short."""
    match expression:
        case NameExpr():
            return expression.name
        case MemberExpr():
            return f"{spelling(expression.expr)}.{expression.name}"
        case CallExpr():
            return f"{spelling(expression.callee)}(...)"
        case IntExpr() | FloatExpr() | StrExpr():
            return repr(expression.value)
    return "this argument"


def show(type_: Type, options: Options) -> str:
    """A type as mypy prints it, without quotes."""
    return format_type_bare(type_, options)


def show_routine(type_: Type, options: Options) -> str:
    """A slot's or a routine's type, in the words of an annotation."""
    proper = get_proper_type(type_)
    slot = slot_callable(proper)
    if slot is None:
        return show(proper, options)
    optional = " | None" if isinstance(proper, UnionType) else ""
    result = show(awaited(slot.ret_type) or slot.ret_type, options)
    return f"Routine[{_parameters(slot, options)}, {result}]{optional}"


def _parameters(slot: CallableType, options: Options) -> str:
    specification = slot.param_spec()
    if specification is None:
        if slot.is_ellipsis_args:
            return "..."
        return f"[{', '.join(show(item, options) for item in slot.arg_types)}]"
    before = [show(item, options) for item in slot.arg_types[:-2]]
    if before:
        return f"Concatenate[{', '.join(before)}, {specification.name}]"
    return specification.name
