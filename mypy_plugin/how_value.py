"""Is it a call of another HOW that gives this value?"""

from __future__ import annotations

from mypy.nodes import AssignmentStmt, Block, CallExpr, Expression, NameExpr, Var
from mypy.plugin import CheckerPluginInterface
from mypy.types import AnyType, Instance, get_proper_type

from mypy_plugin import internals, names
from mypy_plugin.blocks import statements_of


def gives_workflow(api: CheckerPluginInterface, expression: Expression, body: Block) -> bool:
    """Is this a HOW call, or a name that `body` binds to one and to nothing else?"""
    if isinstance(expression, CallExpr):
        called = get_proper_type(internals.known_type(api, expression.callee))
        if isinstance(called, Instance):
            return called.type.fullname == names.HOW
        # mypy has not looked at what it takes for unreachable.
        return called is None or isinstance(called, AnyType)
    if not isinstance(expression, NameExpr) or not isinstance(expression.node, Var):
        return False
    values = [
        statement.rvalue
        for statement in statements_of(body)
        if isinstance(statement, AssignmentStmt)
        for target in statement.lvalues
        if isinstance(target, NameExpr) and target.node is expression.node
    ]
    return bool(values) and all(
        isinstance(value, CallExpr) and gives_workflow(api, value, body) for value in values
    )
