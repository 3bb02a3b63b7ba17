"""The workflow that a HOW returns against the `Routine[...]` that the HOW declares."""

from __future__ import annotations

from typing import NamedTuple

from mypy.messages import format_type_distinctly
from mypy.nodes import Context, FuncDef
from mypy.options import Options
from mypy.plugin import CheckerPluginInterface
from mypy.types import CallableType, Instance, Type, get_proper_type

from how_codegen import diagnostics
from mypy_plugin.codes import mypy_code
from mypy_plugin.decorators import awaited
from mypy_plugin.internals import reporting, solving
from mypy_plugin.wording import as_routines, show, show_routine


class Returned(NamedTuple):
    """A workflow as its HOW returns it, and where."""

    name: str
    type: CallableType
    context: Context


def report_return(
    api: CheckerPluginInterface, how: FuncDef, returned: Returned, declared: CallableType | None
) -> None:
    """Say in what the two differ, and which declaration would be right; `declared` is None where
    the HOW declares no routine at all."""
    code = mypy_code(diagnostics.RETURN)
    differs = _difference(returned.type, declared, api.options) if declared else _other(api, how)
    message = f'"{returned.name}" does not match what HOW "{how.name}" declares: {differs}'
    api.fail(message, returned.context, code=code)
    if awaited(returned.type.ret_type) is not None and not _has_keyword_only(returned.type):
        right = f"the declaration that would be right: {show_routine(returned.type, api.options)}"
        reporting.note(api, right, returned.context, code)


def _has_keyword_only(own: CallableType) -> bool:
    return any(kind.is_named() and kind.is_required() for kind in own.arg_kinds)


def _other(api: CheckerPluginInterface, how: FuncDef) -> str:
    function = get_proper_type(how.type)
    declared: Type | None = function.ret_type if isinstance(function, CallableType) else None
    shown = show(declared, api.options) if declared is not None else "nothing"
    return f"it declares {shown}, which is no routine"


def _difference(own: CallableType, declared: CallableType, options: Options) -> str:
    """The first parameter, or the result, in which the two differ."""
    own_result, declared_result = awaited(own.ret_type), awaited(declared.ret_type)
    if own_result is None:
        return _not_async(own.ret_type, options)
    if declared_result is None:
        return f"it is async, and {show(declared, options)} is no routine"
    parameters = _parameter_difference(own, declared, options)
    if parameters is not None:
        return parameters
    types = format_type_distinctly(own_result, declared_result, options=options, bare=True)
    return f"it returns {as_routines(types[0])}, not {as_routines(types[1])}"


def _not_async(result: Type, options: Options) -> str:
    proper = get_proper_type(result)
    if isinstance(proper, Instance) and proper.type.has_base("typing.AsyncIterator"):
        return f"it yields, so that it gives {show(proper, options)}, which cannot be awaited"
    return f"it is not async: it returns {show(result, options)}"


def _parameter_difference(
    own: CallableType, declared: CallableType, options: Options
) -> str | None:
    """The first parameter of the workflow that a caller by the declaration would not pass, would
    pass in vain, or would pass another type to."""
    given = declared.arg_types
    if any(kind.is_star() for kind in (*own.arg_kinds, *declared.arg_kinds)):
        return None
    parameters = list(zip(own.arg_names, own.arg_types, own.arg_kinds, strict=True))
    positional = [(name, type_) for name, type_, kind in parameters if kind.is_positional()]
    for name, _, kind in parameters:
        if kind.is_named() and kind.is_required():
            return f'its parameter "{name}" must be given by keyword, which a routine never is'
    extra = [name for name, _, kind in parameters[len(given) :] if kind.is_required()]
    if extra:
        return f'it also requires "{extra[0]}", which is not declared'
    if len(positional) < len(given):
        left = ", ".join(show(type_, options) for type_ in given[len(positional) :])
        return f"it has no parameter for {left}, which the declaration passes"
    for (name, own_type), declared_type in zip(positional, given, strict=False):
        if not solving.fits(declared_type, own_type):
            types = format_type_distinctly(own_type, declared_type, options=options, bare=True)
            return f'its parameter "{name}" is {as_routines(types[0])}, not {as_routines(types[1])}'
    return None
