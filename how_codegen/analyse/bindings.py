"""What statements bind and mention, whatever it means there."""

from __future__ import annotations

import ast

import libcst as cst

from how_codegen import module_bindings
from how_codegen.analyse.walking import walk


def bindings(statement: cst.BaseStatement) -> list[tuple[str, cst.BaseExpression | None]]:
    """The locals that a statement binds, with their value where it is one expression."""
    if isinstance(statement, cst.SimpleStatementLine) and len(statement.body) == 1:
        match statement.body[0]:
            case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value):
                return [(name, value)]
            case cst.AnnAssign(target=cst.Name(value=name), value=value):
                return [(name, value)]
    return [(name, None) for name in bound_names(statement)]


def bound_names(*statements: cst.CSTNode, with_inner: bool = True) -> list[str]:
    """Every name that statements bind in their scope, in whatever way.

    `with_inner`: by a `nonlocal` of a function inside, too.
    """
    lines: list[cst.SimpleStatementLine | cst.BaseCompoundStatement] = []
    for one in statements:
        if isinstance(one, cst.BaseSmallStatement):
            lines.append(cst.SimpleStatementLine([one]))
        elif isinstance(one, (cst.SimpleStatementLine, cst.BaseCompoundStatement)):
            lines.append(one)
    return module_bindings.bound_names(ast.parse(cst.Module(lines).code), with_inner=with_inner)


def mentioned_names(node: cst.CSTNode) -> set[str]:
    """Every name in a piece of code."""
    visitor = _Mentions()
    walk(node, visitor)
    return visitor.names


def split_at_return(
    statement: cst.BaseStatement,
) -> tuple[cst.BaseStatement | None, cst.Return | None]:
    """What of a statement runs before a `return` in its line, and that."""
    if not isinstance(statement, cst.SimpleStatementLine):
        return statement, None
    for number, one in enumerate(statement.body):
        if isinstance(one, cst.Return):
            before = list(statement.body[:number])
            if not before:
                return None, one
            before[-1] = before[-1].with_changes(semicolon=cst.MaybeSentinel.DEFAULT)
            return statement.with_changes(body=before), one
    return statement, None


class _Mentions(cst.CSTVisitor):
    """Every name in a piece of code, whatever it means there."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_Name(self, node: cst.Name) -> None:
        self.names.add(node.value)
