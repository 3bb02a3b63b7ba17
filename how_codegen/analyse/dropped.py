"""Statements that no module has, and the comments above them, which stay."""

from __future__ import annotations

import libcst as cst

#: Stands for such a statement until its block is put together.
DROPPED = cst.Expr(cst.Name("how_dropped_statement"))


def with_comments_kept(block: cst.IndentedBlock) -> cst.IndentedBlock:
    """The block without what is dropped; what stood above that stands above what follows."""
    if not any(map(_is_dropped, block.body)):
        return block
    body: list[cst.BaseStatement] = []
    above: list[cst.EmptyLine] = []
    for statement in block.body:
        above += getattr(statement, "leading_lines", ())
        if not _is_dropped(statement):
            body.append(statement.with_changes(leading_lines=above))
            above = []
    return block.with_changes(body=body, footer=[*above, *block.footer])


def _is_dropped(statement: cst.BaseStatement) -> bool:
    return isinstance(statement, cst.SimpleStatementLine) and [*statement.body] == [DROPPED]
