"""A HOW's definition: does it return a workflow of its own, that is what it declares?

Looked at when the module has been checked to its end, with all of mypy's own messages there: one
that explains the same mistake worse is taken away.
"""

from __future__ import annotations

from typing import NamedTuple

from mypy.errorcodes import AWAIT_NOT_ASYNC, EMPTY_BODY, RETURN, RETURN_VALUE, SYNTAX
from mypy.nodes import (
    CallExpr,
    ConditionalExpr,
    Context,
    Decorator,
    Expression,
    ForStmt,
    FuncDef,
    NameExpr,
    ReturnStmt,
    Statement,
    WithStmt,
)
from mypy.plugin import CheckerPluginInterface
from mypy.types import CallableType, get_proper_type

from how_codegen import diagnostics
from mypy_plugin.blocks import own_parts, statements_of
from mypy_plugin.choices import Choices
from mypy_plugin.codes import mypy_code
from mypy_plugin.decorators import awaitable
from mypy_plugin.how_value import assignments, gives_workflow, is_decorated, own_function
from mypy_plugin.internals import checking, reporting, solving
from mypy_plugin.passed import slot_callable
from mypy_plugin.returned import Returned, report_return
from mypy_plugin.wording import spelling


class _How(NamedTuple):
    """A HOW under examination."""

    api: CheckerPluginInterface
    function: FuncDef
    declared: CallableType

    def refuse(self, context: Context, problem: str) -> None:
        message = f'HOW "{self.function.name}" {problem}'
        self.api.fail(message, context, code=mypy_code(diagnostics.BODY))


def check_definition(api: CheckerPluginInterface, definition: Decorator) -> None:
    """Report what is wrong with what the HOW returns, instead of mypy."""
    function = definition.func
    declared = get_proper_type(function.type)
    if not isinstance(declared, CallableType):
        return
    how = _How(api, function, declared)
    if function.is_coroutine:
        how.refuse(function, f'is async: write "def {function.name}(...)", and "async def" in it')
        return
    if function.info and not function.is_static:
        how.refuse(
            function, "is a method: make it a @staticmethod, and leave out its first parameter"
        )
        return
    returns = [item for item in statements_of(function.body) if isinstance(item, ReturnStmt)]
    if not returns:
        _check_missing(how)
        return
    _check_end(how)
    right = [_check_return(how, statement) for statement in returns]  # each of them, not up to one
    if all(right):
        _check_choice(how, returns)


def _check_missing(how: _How) -> None:
    """No `return` at all; a stub, a protocol's or an abstract HOW has none and needs none."""
    lines = range(how.function.line, (how.function.end_line or how.function.line) + 1)
    if reporting.has_message(how.api, RETURN, lines):
        reporting.silence(how.api, RETURN, lines)
    elif reporting.has_message(how.api, EMPTY_BODY, lines):
        reporting.silence(how.api, EMPTY_BODY, lines)
    elif how.function.is_trivial_body:
        return
    how.refuse(how.function, f"returns nothing: {_ADVICE}")


def _check_end(how: _How) -> None:
    """A `return` that is not always reached."""
    lines = range(how.function.line, how.function.line + 1)
    if reporting.has_message(how.api, RETURN, lines):
        reporting.silence(how.api, RETURN, lines)
        how.refuse(how.function, "may end without a return: return its workflow at the end, too")


_ADVICE = "define an `async def` in it and return that by its name"


def _check_return(how: _How, statement: ReturnStmt) -> bool:
    """Is it a workflow of the HOW's own that this statement returns, and the right one?"""
    results = [_check_returned(how, statement, one) for one in _alternatives(statement.expr)]
    return all(results)


def _alternatives(returned: Expression | None) -> list[Expression | None]:
    if isinstance(returned, ConditionalExpr):
        return [*_alternatives(returned.if_expr), *_alternatives(returned.else_expr)]
    return [returned]


def _check_returned(how: _How, statement: ReturnStmt, returned: Expression | None) -> bool:
    workflow = own_function(returned) if not is_decorated(returned) else None
    lines = range(statement.line, (statement.end_line or statement.line) + 1)
    if workflow is None:
        if returned is not None and gives_workflow(how.api, returned, how.function.body):
            return _check_other(how, returned, lines)
        reporting.silence(how.api, RETURN_VALUE, lines)
        context = returned or statement
        how.refuse(context, f"returns no workflow of its own: {_ADVICE}{_called(returned)}")
        return False
    own, slot = get_proper_type(workflow.type), slot_callable(how.declared.ret_type)
    if not isinstance(own, CallableType):
        return True
    context = returned or statement
    is_right = True
    if _awaits_without_async(workflow):
        _report_not_async(how, workflow, context, lines)
        # What it is once that is mended may be another mistake.
        own = own.copy_modified(ret_type=awaitable(how.api, own.ret_type))
        is_right = False
    if slot is None and solving.fits(own, how.declared.ret_type):
        return is_right
    if slot is None or not solving.fits(own, slot):
        reporting.silence(how.api, RETURN_VALUE, lines)
        report_return(how.api, how.function, Returned(workflow.name, own, context), slot)
        return False
    return is_right


def _check_other(how: _How, returned: Expression, lines: range) -> bool:
    """What another HOW, or a decorator, makes is a workflow: is it the right one?"""
    own, slot = checking.known_type(how.api, returned), slot_callable(how.declared.ret_type)
    own = get_proper_type(own)
    if not isinstance(own, CallableType) or solving.fits(own, slot or how.declared.ret_type):
        return True
    reporting.silence(how.api, RETURN_VALUE, lines)
    found = Returned(spelling(returned), own, returned)
    report_return(how.api, how.function, found, slot)
    return False


def _called(returned: Expression | None) -> str:
    """Was the workflow called by mistake?"""
    function = own_function(returned.callee) if isinstance(returned, CallExpr) else None
    return f' ("{function.name}", without calling it)' if function is not None else ""


def _check_choice(how: _How, returns: list[ReturnStmt]) -> None:
    """Where there are several workflows, only constants may choose between them."""
    choices = Choices(how.function)
    names = {_shown(one) for item in returns for one in _alternatives(item.expr)}
    for statement in returns:
        decides: Context | None = None
        if len(names) > 1:
            decides = choices.undecided(statement, how.function.body)
            expression = statement.expr
            if isinstance(expression, ConditionalExpr) and not choices.is_constant(expression.cond):
                decides = expression.cond
        decides = decides or _undecided_definition(how, choices, statement)
        decides = decides or _undecided_name(how, choices, statement)
        if decides is not None:
            how.refuse(
                statement.expr or statement,
                "chooses its workflow by something that is no constant "
                f"(line {decides.line}): let a parameter of the HOW decide, or decide in the "
                "workflow",
            )
            return


def _undecided_definition(
    how: _How, choices: Choices, statement: ReturnStmt
) -> Expression | Statement | None:
    """What decides, by no constant, which of several definitions of one name is returned."""
    function = own_function(statement.expr)
    if function is None:
        return None
    same = [item for item in statements_of(how.function.body) if _defines(item, function.name)]
    if len(same) < 2:
        return None
    found = (choices.undecided(item, how.function.body) for item in same)
    return next((decides for decides in found if decides is not None), None)


def _undecided_name(how: _How, choices: Choices, statement: ReturnStmt) -> Context | None:
    """What decides, by no constant, which of the HOW's functions another name is for."""
    found = assignments(statement.expr, how.function.body) if statement.expr is not None else []
    values = {_shown(one) for item in found for one in _alternatives(item.rvalue)}
    functions = [one for item in found for one in _alternatives(item.rvalue) if own_function(one)]
    if len(values) < 2 or not functions:
        return None
    for item in found:
        decides: Context | None = choices.undecided(item, how.function.body)
        if isinstance(item.rvalue, ConditionalExpr) and not choices.is_constant(item.rvalue.cond):
            decides = item.rvalue.cond
        if decides is not None:
            return decides
    return None


def _defines(statement: Statement, name: str) -> bool:
    function = statement.func if isinstance(statement, Decorator) else statement
    return isinstance(function, FuncDef) and function.name == name


def _shown(returned: Expression | None) -> str:
    return returned.name if isinstance(returned, NameExpr) else str(id(returned))


#: What mypy says of `await`, and of `async for` and `async with`, where no `async def` is.
_NOT_ASYNC = (AWAIT_NOT_ASYNC, SYNTAX)


def _awaits_without_async(workflow: FuncDef) -> bool:
    if workflow.is_coroutine:
        return False
    return any(
        (isinstance(statement, (ForStmt, WithStmt)) and statement.is_async)
        or any(checking.has_await(part) for part in own_parts(statement))
        for statement in statements_of(workflow.body)
    )


def _report_not_async(how: _How, workflow: FuncDef, context: Context, lines: range) -> None:
    inside = range(workflow.line, (workflow.end_line or workflow.line) + 1)
    for code in _NOT_ASYNC:
        reporting.silence(how.api, code, inside)
    reporting.silence(how.api, RETURN_VALUE, lines)
    message = (
        f'The workflow of HOW "{how.function.name}" awaits, but is not async: '
        f'write "async def {workflow.name}"'
    )
    how.api.fail(message, context, code=mypy_code(diagnostics.BODY))
