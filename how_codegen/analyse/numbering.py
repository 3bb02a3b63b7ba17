"""Marks in a HOW's statements that say which line of the HOW each line of text is from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import libcst as cst
from libcst.metadata import CodeRange

from how_codegen.analyse.walking import children
from how_codegen.holes import LineHole
from how_codegen.lines.marks import ABOVE, END, INSIDE

_Node = TypeVar("_Node", bound=cst.CSTNode)


class LineNumbers:
    """Numbers the lines of one module, from the line `first` on.

    Marks are comments, printed by `mark`: they stay with the statement wherever it is moved or
    copied to, and harm nothing that reads the text.
    """

    def __init__(
        self,
        positions: Mapping[cst.CSTNode, CodeRange],
        parents: Mapping[cst.CSTNode, cst.CSTNode],
        first: int,
        mark: Callable[[LineHole], str],
    ) -> None:
        self._positions = positions
        self._parents = parents
        self._first = first
        self._mark = mark

    def line(self, node: cst.CSTNode) -> int | None:
        """The line that a node begins in, as the module counts its lines; a function at `def`."""
        if node in self._positions:
            return self._positions[node].start.line
        inside = [child for child in children(node) if not isinstance(child, cst.Decorator)]
        found = (self.line(child) for child in inside)
        return next((line for line in found if line is not None), None)

    def comment(self, node: cst.CSTNode) -> str:
        """The mark of the line that a node begins in."""
        line = self.line(node)
        return "" if line is None else self._comment(line, END).value

    def numbered(self, original: _Node, updated: _Node) -> _Node:
        """The node with its mark, if it is one that has one."""
        if isinstance(updated, (cst.TrailingWhitespace, cst.EmptyLine)):
            return self._line_end(original, updated)
        if isinstance(updated, _BEGINNINGS):
            return self._beginning(original, updated)
        return updated

    def _line_end(self, original: cst.CSTNode, updated: _Node) -> _Node:
        known: cst.Comment | None = getattr(updated, "comment")  # noqa: B009 (both kinds have one)
        is_inside = isinstance(self._parents.get(original), cst.ParenthesizedWhitespace)
        is_blank = isinstance(updated, cst.EmptyLine) and known is None
        line = self.line(original)
        if line is None or (is_blank and not is_inside):
            return updated
        mark = self._comment(line, INSIDE if is_inside else END)
        if known is not None:
            return updated.with_changes(comment=cst.Comment(f"{known.value}  {mark.value}"))
        space = {} if is_blank else {"whitespace": cst.SimpleWhitespace("  ")}
        return updated.with_changes(comment=mark, **space)

    def _beginning(self, original: cst.CSTNode, updated: _Node) -> _Node:
        """What goes on for several lines is marked above, too: these may become one line."""
        line, end = self.line(original), self.line(_line_end(original))
        if line is None or line == end:
            return updated
        if end is None and isinstance(updated, cst.SimpleStatementLine):  # made, not written
            mark = cst.TrailingWhitespace(cst.SimpleWhitespace("  "), self._comment(line, END))
            return updated.with_changes(trailing_whitespace=mark)
        # Folding may move the mark above another statement: it says how many lines it is about.
        lines = "" if end is None else str(end - line)
        above = cst.EmptyLine(comment=self._comment(line, f"{ABOVE}{lines}"))
        is_decorated = bool(getattr(updated, "decorators", ()))
        where = "lines_after_decorators" if is_decorated else "leading_lines"
        return updated.with_changes(**{where: [*getattr(updated, where), above]})

    def _comment(self, line: int, kind: str) -> cst.Comment:
        return cst.Comment(self._mark(LineHole(line - self._first, kind)))


_BEGINNINGS = (
    cst.SimpleStatementLine,
    cst.BaseCompoundStatement,
    cst.Else,
    cst.ExceptHandler,
    cst.ExceptStarHandler,
    cst.Finally,
    cst.MatchCase,
)


def _line_end(node: cst.CSTNode) -> cst.CSTNode:
    """Where the first logical line of a statement ends."""
    body = getattr(node, "body", None)
    if isinstance(body, cst.IndentedBlock):
        return body.header
    if isinstance(node, cst.Match):
        return node.whitespace_after_colon
    return getattr(body if isinstance(body, cst.BaseSuite) else node, "trailing_whitespace", node)
