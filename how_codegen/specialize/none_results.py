"""Awaited results that are None, where a HOW uses them: type checkers take that for a mistake.

A HOW does not know that a type variable is None in one call. The code is right, so it says so.
"""

from __future__ import annotations

import ast
import contextlib
import io
import tokenize

_IGNORE = "  # type: ignore[func-returns-value]"


def allow_none(text: str, routines: set[str]) -> str:
    """The text with a comment where it uses what awaiting one of these routines gives."""
    if not routines:
        return text
    lines = text.split("\n")
    finder = _Finder(routines)
    finder.visit(ast.parse(text))
    for number in sorted(finder.found):
        lines[number - 1] = _with_comment(lines[number - 1])
    return "\n".join(lines)


def _with_comment(line: str) -> str:
    """The line with the comment before those that it ends with already."""
    tokens = tokenize.generate_tokens(io.StringIO(line).readline)
    end = len(line.rstrip())
    with contextlib.suppress(tokenize.TokenError, IndentationError):
        for token in tokens:
            if token.type == tokenize.COMMENT:
                end = len(line[: token.start[1]].rstrip())
    return f"{line[:end]}{_IGNORE}{line[end:]}"


class _Finder(ast.NodeVisitor):
    def __init__(self, routines: set[str]) -> None:
        self.found: set[int] = set()
        self._routines = routines
        self._gives_none = [False]

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        returns = node.returns
        self._gives_none.append(isinstance(returns, ast.Constant) and returns.value is None)
        self.generic_visit(node)
        self._gives_none.pop()

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Await):
            self.generic_visit(node.value)
        else:
            self.generic_visit(node)

    def visit_Return(self, node: ast.Return) -> None:
        if isinstance(node.value, ast.Await) and self._gives_none[-1]:
            self.generic_visit(node.value)
        else:
            self.generic_visit(node)

    def visit_Await(self, node: ast.Await) -> None:
        if self._is_of_routine(node.value):
            self.found.add(node.lineno)
        self.generic_visit(node)

    def _is_of_routine(self, node: ast.expr) -> bool:
        match node:
            case ast.Call(func=ast.Attribute(value=function, attr="start")):
                return ast.unparse(function) in self._routines
            case ast.Call(func=function) | ast.Subscript(value=function):
                return ast.unparse(function) in self._routines
        return False
