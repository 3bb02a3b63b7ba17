"""The classes and type aliases of a module that are nothing when it runs, or just text.

Those under `if TYPE_CHECKING`, and aliases in quotes. A module that names one in an annotation must
import it for type checkers alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mypy.nodes import (
    AssignmentStmt,
    ClassDef,
    Expression,
    IfStmt,
    MemberExpr,
    MypyFile,
    NameExpr,
    Statement,
    StrExpr,
    TypeAlias,
    TypeAliasStmt,
    UnaryExpr,
)


def typing_only(file: MypyFile) -> tuple[str, ...]:
    """The names of such classes and aliases, sorted."""
    # Of every module: nearly all statements are told by their kind alone. `isinstance` would take
    # four times as long where the answer is no, and these have no subclasses.
    few = [
        one
        for one in file.defs
        if type(one) is IfStmt or (type(one) is AssignmentStmt and type(one.rvalue) is StrExpr)
    ]
    found = [name for statement in few for name in _of(file, statement)]
    return tuple(sorted(set(found))) if found else ()


def _of(file: MypyFile, statement: Statement) -> Iterator[str]:
    if isinstance(statement, IfStmt):
        checked, running = set[str](), set[str]()
        is_checked = False  # what the last branch is where all conditions are about other things
        for condition, body in zip(statement.expr, statement.body, strict=True):
            (checked if _is_type_checking(condition) else running).update(_bound(body.body))
            is_checked = isinstance(condition, UnaryExpr) and _is_type_checking(condition.expr)
        if statement.else_body is not None:
            (checked if is_checked else running).update(_bound(statement.else_body.body))
        yield from checked - running
    else:
        yield from (name for name in _bound([statement]) if _is_alias(file, name))


def _is_type_checking(condition: Expression) -> bool:
    name = condition.name if isinstance(condition, (NameExpr, MemberExpr)) else ""
    return name == "TYPE_CHECKING"


def _bound(statements: Iterable[Statement]) -> Iterator[str]:
    """The classes, and the names that may be aliases, that statements define."""
    for statement in statements:  # mostly imports
        if type(statement) is AssignmentStmt:
            yield from (one.name for one in statement.lvalues if isinstance(one, NameExpr))
        elif type(statement) is ClassDef:
            yield statement.name
        elif type(statement) is TypeAliasStmt:
            yield statement.name.name


def _is_alias(file: MypyFile, name: str) -> bool:
    symbol = file.names.get(name)
    return symbol is not None and isinstance(symbol.node, TypeAlias)
