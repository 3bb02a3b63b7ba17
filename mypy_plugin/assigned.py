"""The attributes of other modules that a module assigns: `modes.LIMIT = 5`.

What such a name stands for is known only when the program runs, and may change then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from mypy.nodes import (
    AssignmentStmt,
    CallExpr,
    ClassDef,
    Decorator,
    DelStmt,
    Expression,
    ExpressionStmt,
    ForStmt,
    FuncDef,
    IfStmt,
    ListExpr,
    MatchStmt,
    MemberExpr,
    MypyFile,
    NameExpr,
    OperatorAssignmentStmt,
    OverloadedFuncDef,
    RefExpr,
    StarExpr,
    Statement,
    StrExpr,
    TryStmt,
    TupleExpr,
    WhileStmt,
    WithStmt,
)

from mypy_plugin.blocks import inner_blocks

_SETTING = ("builtins.setattr", "builtins.delattr")


def assigned_elsewhere(file: MypyFile) -> frozenset[tuple[str, str]]:
    """Each of them, as the module and the name."""
    found: set[tuple[str, str]] = set()
    waiting: list[Statement] = [*file.defs]
    while waiting:  # every statement of the module: by far the most are none of these
        statement = waiting.pop()
        kind = type(statement)
        if kind is FuncDef:
            waiting += cast(FuncDef, statement).body.body
        elif kind is AssignmentStmt:
            targets = cast(AssignmentStmt, statement).lvalues
            if len(targets) > 1 or type(targets[0]) is not NameExpr:
                found.update(_assigned(targets))
        elif kind is ExpressionStmt:
            called = cast(ExpressionStmt, statement).expr
            if type(called) is CallExpr:
                found.update(_set_by_name(called))
        elif kind in _WITH_PARTS:
            found.update(_assigned(_targets(statement)))
            waiting += _inside(statement)
    return frozenset(found)


#: Those that hold other statements, or assign in another way.
_WITH_PARTS = frozenset(
    {
        ClassDef,
        Decorator,
        DelStmt,
        ForStmt,
        IfStmt,
        MatchStmt,
        OperatorAssignmentStmt,
        OverloadedFuncDef,
        TryStmt,
        WhileStmt,
        WithStmt,
    }
)


def _assigned(targets: Sequence[Expression]) -> Iterator[tuple[str, str]]:
    for one in targets:
        for target in _single(one):
            if isinstance(target, MemberExpr) and isinstance(target.expr, RefExpr):
                module = target.expr.node
                if isinstance(module, MypyFile):
                    yield module.fullname, target.name


def _inside(statement: Statement) -> Iterator[Statement]:
    """The statements in a compound one, those of functions and classes too."""
    match statement:
        case Decorator(func=function):
            yield from function.body.body
        case ClassDef(defs=body):
            yield from body.body
        case OverloadedFuncDef(items=items):
            yield from items
    for inner in inner_blocks(statement):
        yield from inner.body


def _targets(statement: Statement) -> Sequence[Expression]:
    match statement:
        case OperatorAssignmentStmt(lvalue=target) | DelStmt(expr=target) | ForStmt(index=target):
            return [target]
        case WithStmt(target=given):
            return [one for one in given if one is not None]
    return []


def _single(target: Expression) -> Iterator[Expression]:
    match target:
        case TupleExpr(items=items) | ListExpr(items=items):
            for item in items:
                yield from _single(item)
        case StarExpr(expr=inner):
            yield from _single(inner)
        case _:
            yield target


def _set_by_name(call: CallExpr) -> Iterator[tuple[str, str]]:
    """`setattr(modes, "LIMIT", 5)`."""
    if isinstance(call.callee, RefExpr) and call.callee.fullname in _SETTING:
        match call.args:
            case [RefExpr(node=MypyFile() as module), StrExpr(value=name), *_]:
                yield module.fullname, name
