"""Is it a workflow that a HOW may return: its own by any name, or what another HOW gives?"""

from __future__ import annotations

from mypy.nodes import (
    LDEF,
    AssignmentStmt,
    Block,
    CallExpr,
    ConditionalExpr,
    Decorator,
    Expression,
    FuncDef,
    NameExpr,
    SymbolNode,
    Var,
)
from mypy.plugin import CheckerPluginInterface
from mypy.types import AnyType, Instance, get_proper_type

from mypy_plugin import names
from mypy_plugin.blocks import statements_of
from mypy_plugin.internals import checking


def gives_workflow(
    api: CheckerPluginInterface,
    expression: Expression,
    body: Block,
    asked: frozenset[SymbolNode] = frozenset(),
) -> bool:
    """Is this a HOW call, a function of `body`, what something makes of one, or a name for it?

    `asked` are the names that are being asked already.
    """
    match expression:
        case CallExpr(args=arguments):
            given = any(gives_workflow(api, one, body, asked) for one in arguments)
            return given or _is_how_call(api, expression)
        case ConditionalExpr(if_expr=first, else_expr=second):
            return all(gives_workflow(api, one, body, asked) for one in (first, second))
        case NameExpr(node=Var() as name):
            values = [statement.rvalue for statement in assignments(expression, body)]
            known = asked | {name}
            return name in asked or (
                bool(values) and all(gives_workflow(api, one, body, known) for one in values)
            )
    return own_function(expression) is not None


def assignments(expression: Expression, body: Block) -> list[AssignmentStmt]:
    """The statements of `body` that bind a name, if this is one for something else."""
    if not isinstance(expression, NameExpr) or not isinstance(expression.node, Var):
        return []
    return [
        statement
        for statement in statements_of(body)
        if isinstance(statement, AssignmentStmt)
        for target in statement.lvalues
        if isinstance(target, NameExpr) and target.node is expression.node
    ]


def own_function(returned: Expression | None) -> FuncDef | None:
    """The function of a HOW's own that a name in it means."""
    if not isinstance(returned, NameExpr) or returned.kind != LDEF:
        return None
    node = returned.node.func if isinstance(returned.node, Decorator) else returned.node
    return node if isinstance(node, FuncDef) else None


def is_decorated(returned: Expression | None) -> bool:
    """Is it a function that a decorator makes something else of?"""
    return isinstance(returned, NameExpr) and isinstance(returned.node, Decorator)


def _is_how_call(api: CheckerPluginInterface, call: CallExpr) -> bool:
    called = get_proper_type(checking.known_type(api, call.callee))
    if isinstance(called, Instance):
        return called.type.fullname == names.HOW
    # mypy has not looked at what it takes for unreachable.
    return called is None or isinstance(called, AnyType)
