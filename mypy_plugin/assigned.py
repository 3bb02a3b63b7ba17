"""The attributes of other modules that a module assigns: `modes.LIMIT = 5`.

What such a name stands for is known only when the program runs, and may change then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

from mypy.nodes import (
    AssignmentStmt,
    Block,
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
            for target in cast(AssignmentStmt, statement).lvalues:
                if type(target) is not NameExpr:
                    found.update(_assigned(target))
        elif kind is ExpressionStmt:
            called = cast(ExpressionStmt, statement).expr
            if type(called) is CallExpr:
                found.update(_set_by_name(called))
        elif kind in _PARTS:
            inside, assigned = _PARTS[kind](statement)
            waiting += inside
            if assigned is not None:
                found.update(_assigned(assigned))
    return frozenset(found)


def _assigned(target: Expression) -> Iterator[tuple[str, str]]:
    kind = type(target)
    if kind is MemberExpr:
        base = cast(MemberExpr, target).expr
        if isinstance(base, RefExpr) and isinstance(base.node, MypyFile):
            yield base.node.fullname, cast(MemberExpr, target).name
    elif kind is TupleExpr or kind is ListExpr:
        for item in cast("TupleExpr | ListExpr", target).items:
            yield from _assigned(item)
    elif kind is StarExpr:
        yield from _assigned(cast(StarExpr, target).expr)


#: The statements inside of one, and what it assigns.
_Parts = tuple[list[Statement], Expression | None]


def _of_if(one: IfStmt) -> _Parts:
    inside = [statement for block in one.body for statement in block.body]
    return inside + _of_block(one.else_body), None


def _of_loop(one: ForStmt | WhileStmt) -> _Parts:
    target = one.index if type(one) is ForStmt else None
    return one.body.body + _of_block(one.else_body), target


def _of_try(one: TryStmt) -> _Parts:
    inside = [statement for block in (one.body, *one.handlers) for statement in block.body]
    return inside + _of_block(one.else_body) + _of_block(one.finally_body), None


def _of_with(one: WithStmt) -> _Parts:
    targets = [target for target in one.target if target is not None]
    return one.body.body, TupleExpr(targets) if targets else None


def _of_match(one: MatchStmt) -> _Parts:
    return [statement for block in one.bodies for statement in block.body], None


def _of_block(block: Block | None) -> list[Statement]:
    return block.body if block is not None else []


#: Those that hold other statements, or assign in another way. By kind: `isinstance` takes as long
#: as all else of a statement where the answer is no, and none of these has subclasses.
_PARTS: dict[type[Statement], Callable[[Any], _Parts]] = {
    ClassDef: lambda one: (one.defs.body, None),
    Decorator: lambda one: (one.func.body.body, None),
    DelStmt: lambda one: ([], one.expr),
    ForStmt: _of_loop,
    IfStmt: _of_if,
    MatchStmt: _of_match,
    OperatorAssignmentStmt: lambda one: ([], one.lvalue),
    OverloadedFuncDef: lambda one: (one.items, None),
    TryStmt: _of_try,
    WhileStmt: _of_loop,
    WithStmt: _of_with,
}


def _set_by_name(call: CallExpr) -> Iterator[tuple[str, str]]:
    """`setattr(modes, "LIMIT", 5)`."""
    if isinstance(call.callee, RefExpr) and call.callee.fullname in _SETTING:
        match call.args:
            case [RefExpr(node=MypyFile() as module), StrExpr(value=name), *_]:
                yield module.fullname, name
