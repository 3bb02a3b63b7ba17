"""A HOW's definition: does it return a workflow of its own, that is what it declares?

Looked at when the module has been checked to its end, with all of mypy's own messages there: one
that explains the same mistake worse is taken away.
"""

from __future__ import annotations

from mypy.errorcodes import AWAIT_NOT_ASYNC, RETURN_VALUE
from mypy.nodes import (
    LDEF,
    CallExpr,
    Decorator,
    Expression,
    FuncDef,
    NameExpr,
    ReturnStmt,
)
from mypy.options import Options
from mypy.plugin import CheckerPluginInterface
from mypy.types import CallableType, get_proper_type

from how_codegen import diagnostics
from mypy_plugin import internals
from mypy_plugin.blocks import statements_of
from mypy_plugin.codes import mypy_code
from mypy_plugin.decorators import awaited
from mypy_plugin.passed import slot_callable
from mypy_plugin.wording import show, show_routine


def check_definition(api: CheckerPluginInterface, definition: Decorator) -> None:
    """Report what is wrong with what the HOW returns, instead of mypy."""
    function = definition.func
    declared = get_proper_type(function.type)
    if not isinstance(declared, CallableType):
        return
    returns = (item for item in statements_of(function.body) if isinstance(item, ReturnStmt))
    for statement in returns:
        workflow = _own_function(statement.expr)
        if workflow is None:
            # What another HOW returns is a workflow; whether a module can be written is another
            # question, and the generator's.
            if not isinstance(statement.expr, CallExpr):
                _report_body(api, function, statement)
            continue
        own = get_proper_type(workflow.type)
        slot = slot_callable(declared.ret_type)
        if not isinstance(own, CallableType) or slot is None:
            continue
        if _awaits_without_async(api, workflow):
            _report_not_async(api, function, workflow, statement)
        elif not internals.fits(own, slot):
            _report_return(api, function, own, slot, statement)


def _own_function(returned: Expression | None) -> FuncDef | None:
    if not isinstance(returned, NameExpr) or returned.kind != LDEF:
        return None
    node = returned.node.func if isinstance(returned.node, Decorator) else returned.node
    return node if isinstance(node, FuncDef) else None


def _awaits_without_async(api: CheckerPluginInterface, workflow: FuncDef) -> bool:
    if workflow.is_coroutine:
        return False
    lines = range(workflow.line, (workflow.end_line or workflow.line) + 1)
    return internals.has_message(api, AWAIT_NOT_ASYNC, lines)


def _report_not_async(
    api: CheckerPluginInterface, how: FuncDef, workflow: FuncDef, statement: ReturnStmt
) -> None:
    lines = range(workflow.line, (workflow.end_line or workflow.line) + 1)
    internals.silence(api, AWAIT_NOT_ASYNC, lines)
    internals.silence(api, RETURN_VALUE, range(statement.line, statement.line + 1))
    message = (
        f'The workflow of HOW "{how.name}" awaits, but is not async: '
        f'write "async def {workflow.name}"'
    )
    api.fail(message, statement.expr or statement, code=mypy_code(diagnostics.BODY))


def _report_body(api: CheckerPluginInterface, how: FuncDef, statement: ReturnStmt) -> None:
    internals.silence(api, RETURN_VALUE, range(statement.line, statement.line + 1))
    message = (
        f'HOW "{how.name}" returns no workflow of its own: '
        "define an `async def` in it and return that by its name"
    )
    api.fail(message, statement.expr or statement, code=mypy_code(diagnostics.BODY))


def _report_return(
    api: CheckerPluginInterface,
    how: FuncDef,
    own: CallableType,
    declared: CallableType,
    statement: ReturnStmt,
) -> None:
    internals.silence(api, RETURN_VALUE, range(statement.line, statement.line + 1))
    context = statement.expr or statement
    code = mypy_code(diagnostics.RETURN)
    name = context.name if isinstance(context, NameExpr) else "workflow"
    differs = _difference(own, declared, api.options)
    api.fail(
        f'"{name}" does not match what HOW "{how.name}" declares: {differs}', context, code=code
    )
    if awaited(own.ret_type) is not None:
        right = f"the declaration that would be right: {show_routine(own, api.options)}"
        internals.note(api, right, context, code)


def _difference(own: CallableType, declared: CallableType, options: Options) -> str:
    """The first parameter, or the result, in which the two differ."""
    if awaited(own.ret_type) is None:
        return "it is not async"
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
