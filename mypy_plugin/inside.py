"""Every expression in a function, those of functions inside of it too.

mypy's own visitors cannot be subclassed by code that is not compiled with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mypy.nodes import (
    AssertStmt,
    AssignmentExpr,
    AssignmentStmt,
    AwaitExpr,
    Block,
    CallExpr,
    CastExpr,
    ClassDef,
    ComparisonExpr,
    ConditionalExpr,
    Decorator,
    DelStmt,
    DictExpr,
    DictionaryComprehension,
    Expression,
    ExpressionStmt,
    FuncDef,
    GeneratorExpr,
    IndexExpr,
    LambdaExpr,
    ListComprehension,
    ListExpr,
    MemberExpr,
    Node,
    OperatorAssignmentStmt,
    OpExpr,
    RaiseStmt,
    ReturnStmt,
    SetComprehension,
    SetExpr,
    SliceExpr,
    StarExpr,
    Statement,
    TupleExpr,
    UnaryExpr,
    YieldExpr,
    YieldFromExpr,
)

from mypy_plugin.blocks import own_parts, statements_of


def expressions_in(body: Block) -> Iterator[Expression]:
    """Each expression of a block."""
    waiting: list[Node | None] = [body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Block):
            for statement in statements_of(node):
                waiting += _of_statement(statement)
        elif isinstance(node, Expression):
            yield node
            waiting += _parts(node)


def statements_within(body: Block) -> Iterator[Statement]:
    """Each statement of a block, those of functions inside too."""
    for statement in statements_of(body):
        yield statement
        function = statement.func if isinstance(statement, Decorator) else statement
        if isinstance(function, FuncDef):
            yield from statements_within(function.body)


def _of_statement(statement: Node) -> Iterable[Node | None]:
    match statement:
        case AssignmentStmt(lvalues=targets, rvalue=value):
            return [*targets, value]
        case OperatorAssignmentStmt(lvalue=target, rvalue=value):
            return [target, value]
        case ExpressionStmt(expr=value) | ReturnStmt(expr=value) | DelStmt(expr=value):
            return [value]
        case RaiseStmt(expr=value, from_expr=other) | AssertStmt(expr=value, msg=other):
            return [value, other]
        case Decorator(func=function, decorators=decorators):
            return [*decorators, function.body]
        case FuncDef(body=body) | ClassDef(defs=body):
            return [body]
    return own_parts(statement) if isinstance(statement, Statement) else []


def _parts(node: Expression) -> Iterable[Node | None]:
    match node:
        case CallExpr(callee=callee, args=arguments):
            return [callee, *arguments]
        case IndexExpr(base=base, index=index):
            return [base, index]
        case (
            MemberExpr(expr=inner)
            | AwaitExpr(expr=inner)
            | UnaryExpr(expr=inner)
            | StarExpr(expr=inner)
            | YieldExpr(expr=inner)
            | YieldFromExpr(expr=inner)
            | CastExpr(expr=inner)
        ):
            return [inner]
        case OpExpr(left=left, right=right):
            return [left, right]
        case ComparisonExpr(operands=parts) | ListExpr(items=parts) | TupleExpr(items=parts):
            return parts
        case SetExpr(items=parts):
            return parts
        case DictExpr(items=pairs):
            return [one for pair in pairs for one in pair]
        case ConditionalExpr(cond=test, if_expr=first, else_expr=second):
            return [test, first, second]
        case SliceExpr(begin_index=begin, end_index=end, stride=step):
            return [begin, end, step]
        case AssignmentExpr(value=value):
            return [value]
        case LambdaExpr(body=body):
            return [body]
        case ListComprehension(generator=generator) | SetComprehension(generator=generator):
            return [generator]
        case GeneratorExpr(left_expr=left, sequences=sequences, condlists=tests):
            return [left, *sequences, *(one for several in tests for one in several)]
        case DictionaryComprehension(key=key, value=value, sequences=sequences, condlists=tests):
            return [key, value, *sequences, *(one for several in tests for one in several)]
    return []
