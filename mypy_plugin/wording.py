"""How types, routines and arguments are shown in messages: as the user would write them."""

from __future__ import annotations

import re

from mypy.messages import format_type_bare
from mypy.nodes import (
    AssignmentExpr,
    AwaitExpr,
    CallExpr,
    DictExpr,
    DictionaryComprehension,
    Expression,
    FloatExpr,
    IndexExpr,
    IntExpr,
    LambdaExpr,
    ListComprehension,
    ListExpr,
    MemberExpr,
    NameExpr,
    OpExpr,
    SetComprehension,
    SetExpr,
    StarExpr,
    StrExpr,
    SuperExpr,
    TupleExpr,
    UnaryExpr,
)
from mypy.options import Options
from mypy.types import CallableType, Type, UnionType, get_proper_type

from mypy_plugin.decorators import awaited
from mypy_plugin.passed import Passed, slot_callable

_CALLABLE = "Callable["
_ARGUMENT = re.compile(
    r"\b(?P<default>Default)?(?P<named>Named)?Arg\((?P<type>[^()]*), '(?P<name>\w+)'\)"
)
_COROUTINE = "Coroutine[Any, Any, "


def spelled(item: Passed) -> str:
    """What was passed, as the user wrote it: a name, or what a HOW decorates."""
    return spelling(item.expression) if item.function is None else item.function.name


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
        case LambdaExpr():
            return "lambda"
        case IndexExpr():
            return f"{spelling(expression.base)}[...]"
        case StarExpr():
            return f"*{spelling(expression.expr)}"
        case ListExpr():
            return "[...]"
        case TupleExpr():
            return "(...)"
        case DictExpr() | SetExpr() | DictionaryComprehension() | SetComprehension():
            return "{...}"
        case ListComprehension():
            return "[...]"
        case AwaitExpr():
            return f"await {spelling(expression.expr)}"
        case SuperExpr():
            return f"super().{expression.name}"
        case OpExpr():
            return f"{spelling(expression.left)} {expression.op} {spelling(expression.right)}"
        case UnaryExpr():
            return f"{expression.op}{spelling(expression.expr)}"
        case AssignmentExpr():
            return spelling(expression.target)
    return "this argument"


def show(type_: Type, options: Options) -> str:
    """A type as the user would write it, without quotes."""
    return as_routines(format_type_bare(type_, options))


def as_routines(text: str) -> str:
    """A printed type with `Routine[[A], B]` for each callable that gives a coroutine."""
    start = text.rfind(_CALLABLE)
    while start >= 0:  # from the innermost outwards
        parameters, result, end = _callable_parts(text, start + len(_CALLABLE))
        if result.startswith(_COROUTINE):
            inner = result.removeprefix(_COROUTINE).removesuffix("]")
            text = f"{text[:start]}Routine[{parameters}, {inner}]{text[end + 1 :]}"
        start = text.rfind(_CALLABLE, 0, start)
    # `number: int = ...` for what mypy prints as `DefaultArg(int, 'number')`.
    return _ARGUMENT.sub(_as_parameter, text)


def _as_parameter(match: re.Match[str]) -> str:
    default = " = ..." if match["default"] else ""
    by_keyword = "*, " if match["named"] else ""
    return f"{by_keyword}{match['name']}: {match['type']}{default}"


def _callable_parts(text: str, start: int) -> tuple[str, str, int]:
    """The parameters, the result and the closing bracket of what begins at `start`."""
    depth, comma = 0, start
    for end in range(start, len(text)):
        if text[end] == "," and depth == 0:
            comma = end
        depth += (text[end] == "[") - (text[end] == "]")
        if depth < 0:
            return text[start:comma], text[comma + 1 : end].strip(), end
    return "", "", len(text)


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
