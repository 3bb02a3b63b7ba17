"""What mypy says because of a mistake that has been explained: nobody makes one mistake twice.

A refused HOW call leaves type variables open, as Any. In a function that returns what such a
workflow gives, mypy would ask for a type that the mistake alone has hidden.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mypy.errorcodes import NO_ANY_RETURN
from mypy.nodes import ClassDef, Decorator, FuncDef, MypyFile, ReturnStmt, Statement
from mypy.plugin import CheckerPluginInterface

from mypy_plugin.blocks import inner_blocks
from mypy_plugin.internals import checking, reporting


def silence_followers(api: CheckerPluginInterface, file: MypyFile) -> None:
    """Take away what follows from the refused HOW calls of a module."""
    if not reporting.has_message(api, NO_ANY_RETURN):
        return
    for statement in _returns(file.defs):
        if statement.expr is not None and checking.is_open_by_mistake(api, statement.expr):
            reporting.silence(api, NO_ANY_RETURN, range(statement.line, statement.line + 1))


def _returns(statements: Iterable[Statement]) -> Iterator[ReturnStmt]:
    """Every `return` in these statements, those of functions and classes among them included."""
    for statement in statements:
        match statement:
            case ReturnStmt():
                yield statement
            case Decorator(func=function):
                yield from _returns(function.body.body)
            case FuncDef(body=body) | ClassDef(defs=body):
                yield from _returns(body.body)
        for inner in inner_blocks(statement):
            yield from _returns(inner.body)
