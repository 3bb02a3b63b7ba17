"""The workflow that a HOW returns against the `Routine[...]` that the HOW declares."""

from __future__ import annotations

from typing import NamedTuple

from mypy.nodes import Context, FuncDef
from mypy.options import Options
from mypy.plugin import CheckerPluginInterface
from mypy.types import CallableType, Type, get_proper_type

from how_codegen import diagnostics
from mypy_plugin import internals
from mypy_plugin.codes import mypy_code
from mypy_plugin.decorators import awaited
from mypy_plugin.wording import show, show_routine


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
    if awaited(returned.type.ret_type) is not None:
        right = f"the declaration that would be right: {show_routine(returned.type, api.options)}"
        internals.note(api, right, returned.context, code)


def _other(api: CheckerPluginInterface, how: FuncDef) -> str:
    function = get_proper_type(how.type)
    declared: Type | None = function.ret_type if isinstance(function, CallableType) else None
    shown = show(declared, api.options) if declared is not None else "nothing"
    return f"it declares {shown}, which is no routine"


def _difference(own: CallableType, declared: CallableType, options: Options) -> str:
    """The first parameter, or the result, in which the two differ."""
    if awaited(own.ret_type) is None:
        return f"it is not async: it returns {show(own.ret_type, options)}"
    required = sum(kind.is_required() for kind in own.arg_kinds)
    given = len(declared.arg_types)
    if required > given or len(own.arg_types) < given:
        return f"it takes {len(own.arg_types)} parameter(s), not {given}"
    pairs = zip(own.arg_names, own.arg_types, declared.arg_types, strict=False)
    for name, own_type, declared_type in pairs:
        if not internals.fits(declared_type, own_type):
            types = f"{show(own_type, options)}, not {show(declared_type, options)}"
            return f'its parameter "{name}" is {types}'
    own_result = awaited(own.ret_type) or own.ret_type
    declared_result = awaited(declared.ret_type) or declared.ret_type
    return f"it returns {show(own_result, options)}, not {show(declared_result, options)}"
