"""The statements of a scope: those inside its compound statements, not those of its functions."""

from __future__ import annotations

from collections.abc import Iterator

from mypy.nodes import (
    Block,
    ClassDef,
    Decorator,
    ForStmt,
    FuncDef,
    IfStmt,
    MatchStmt,
    Node,
    Statement,
    TryStmt,
    WhileStmt,
    WithStmt,
)


def statements_of(block: Block) -> Iterator[Statement]:
    """Every statement of a block and of the blocks within, in order."""
    for statement in block.body:
        yield statement
        for inner in inner_blocks(statement):
            yield from statements_of(inner)


def inner_blocks(statement: Statement) -> Iterator[Block]:
    """The blocks of a compound statement that are no scopes of their own."""
    match statement:
        case IfStmt(body=bodies, else_body=other):
            yield from bodies
        case TryStmt(body=body, handlers=handlers, else_body=other, finally_body=final):
            yield body
            yield from handlers
            if final is not None:
                yield final
        case WithStmt(body=body):
            yield body
            return
        case ForStmt(body=body, else_body=other) | WhileStmt(body=body, else_body=other):
            yield body
        case MatchStmt(bodies=bodies):
            yield from bodies
            return
        case _:
            return
    if other is not None:
        yield other


def own_parts(statement: Statement) -> list[Node]:
    """What a statement itself evaluates: not its blocks, and not what a function in it does."""
    match statement:
        case IfStmt(expr=conditions):
            return [*conditions]
        case WithStmt(expr=managers):
            return [*managers]
        case ForStmt(expr=value) | WhileStmt(expr=value) | MatchStmt(subject=value):
            return [value]
        case TryStmt() | FuncDef() | Decorator() | ClassDef():
            return []
    return [statement]
