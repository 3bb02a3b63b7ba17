"""The attributes of other modules that a module assigns: `modes.LIMIT = 5`.

What such a name stands for is known only when the program runs, and may change then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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
    Import,
    ImportFrom,
    ListExpr,
    MemberExpr,
    MypyFile,
    OperatorAssignmentStmt,
    OverloadedFuncDef,
    RefExpr,
    StarExpr,
    Statement,
    StrExpr,
    TupleExpr,
    WithStmt,
)

from mypy_plugin.blocks import inner_blocks
from mypy_plugin.earlier import is_foreign
from mypy_plugin.imports import absolute

_SETTING = ("builtins.setattr", "builtins.delattr")


def assigned_elsewhere(
    file: MypyFile, modules: Mapping[str, MypyFile]
) -> frozenset[tuple[str, str]]:
    """Each of them, as the module and the name."""
    if not _imports_modules(file, modules):
        return frozenset()
    found = {
        (target.expr.node.fullname, target.name)
        for target in _targets(file.defs)
        if isinstance(target, MemberExpr)
        and isinstance(target.expr, RefExpr)
        and isinstance(target.expr.node, MypyFile)
    }
    found |= set(_set_by_name(file.defs))
    return frozenset(found)


def _imports_modules(file: MypyFile, modules: Mapping[str, MypyFile]) -> bool:
    """Does it import a module of the project as a whole? Most do not, and are not looked at."""
    for statement in file.imports:
        if isinstance(statement, Import):
            names = [name for name, _ in statement.ids]
        elif isinstance(statement, ImportFrom):
            base = absolute(file, statement)
            names = [f"{base}.{name}" for name, _ in statement.names]
        else:
            continue
        if any(name in modules and not is_foreign(modules[name].path) for name in names):
            return True
    return False


def _statements(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Every statement, those of functions and classes too."""
    for statement in statements:
        yield statement
        match statement:
            case Decorator(func=function):
                yield from _statements(function.body.body)
            case FuncDef(body=body) | ClassDef(defs=body):
                yield from _statements(body.body)
            case OverloadedFuncDef(items=items):
                yield from _statements(items)
        for inner in inner_blocks(statement):
            yield from _statements(inner.body)


def _targets(statements: Iterable[Statement]) -> Iterator[Expression]:
    for statement in _statements(statements):
        match statement:
            case AssignmentStmt(lvalues=targets):
                for target in targets:
                    yield from _single(target)
            case OperatorAssignmentStmt(lvalue=target) | DelStmt(expr=target):
                yield from _single(target)
            case ForStmt(index=target):
                yield from _single(target)
            case WithStmt(target=targets_or_none):
                for one in targets_or_none:
                    if one is not None:
                        yield from _single(one)


def _single(target: Expression) -> Iterator[Expression]:
    match target:
        case TupleExpr(items=items) | ListExpr(items=items):
            for item in items:
                yield from _single(item)
        case StarExpr(expr=inner):
            yield from _single(inner)
        case _:
            yield target


def _set_by_name(statements: Iterable[Statement]) -> Iterator[tuple[str, str]]:
    """`setattr(modes, "LIMIT", 5)`."""
    for statement in _statements(statements):
        call = statement.expr if isinstance(statement, ExpressionStmt) else None
        if not isinstance(call, CallExpr) or not isinstance(call.callee, RefExpr):
            continue
        match call.args:
            case [RefExpr(node=MypyFile() as module), StrExpr(value=name), *_]:
                if call.callee.fullname in _SETTING:
                    yield module.fullname, name
