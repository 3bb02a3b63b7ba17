"""Drops the branches that what was passed decides: a condition is known, so only one is left."""

from __future__ import annotations

import libcst as cst

from how_codegen.specialize.conditions import FALSE, TRUE


def fold(text: str) -> str:
    """The text with every decided `if` and conditional expression replaced by what it leaves."""
    folded = cst.parse_module(text).visit(_Folder()).code
    # Anywhere else, a decided condition is its value.
    return folded.replace(TRUE, "True").replace(FALSE, "False")


class _Folder(cst.CSTTransformer):
    def __init__(self) -> None:
        super().__init__()
        self._folded: set[cst.BaseStatement | cst.BaseSmallStatement] = set()
        self._elifs: set[cst.CSTNode] = set()

    def visit_If(self, node: cst.If) -> None:
        if isinstance(node.orelse, cst.If):
            self._elifs.add(node.orelse)

    def leave_If(
        self, original_node: cst.If, updated_node: cst.If
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel:
        other = updated_node.orelse
        if isinstance(other, cst.If) and (holds := _decided(other.test)) is not None:
            other = _else(other) if holds else other.orelse
            updated_node = updated_node.with_changes(orelse=other)
        decided = _decided(updated_node.test)
        # An `elif` has no place for statements of its own: what it is part of settles it.
        if decided is None or original_node in self._elifs:
            return updated_node
        self._folded.add(original_node)
        if decided:
            return _statements(updated_node, updated_node.body)
        if isinstance(other, cst.If):  # `elif` becomes the `if`
            return other.with_changes(leading_lines=updated_node.leading_lines)
        if other is None:
            return cst.RemoveFromParent()
        return _statements(updated_node, other.body)

    def leave_IndentedBlock(
        self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
    ) -> cst.IndentedBlock:
        """What stood after an `if` and is never reached now is left out."""
        if self._folded.isdisjoint(original_node.body):
            return updated_node
        body = list(updated_node.body)
        end = next((number for number, one in enumerate(body, 1) if _leaves(one)), len(body))
        if any(_has_yield(one) for one in body[end:]):  # it makes the function a generator
            return updated_node
        return updated_node.with_changes(body=body[:end])

    def leave_IfExp(self, original_node: cst.IfExp, updated_node: cst.IfExp) -> cst.BaseExpression:
        decided = _decided(updated_node.test)
        if decided is None:
            return updated_node
        return _parenthesized(updated_node.body if decided else updated_node.orelse)

    def leave_BooleanOperation(
        self, original_node: cst.BooleanOperation, updated_node: cst.BooleanOperation
    ) -> cst.BaseExpression:
        """`<false> and x` is false whatever `x` is, and `<true> and x` is `x`; `or` likewise."""
        decided = _decided(updated_node.left)
        if decided is None:
            return updated_node
        goes_on = decided is isinstance(updated_node.operator, cst.And)
        return _parenthesized(updated_node.right) if goes_on else updated_node.left

    def leave_UnaryOperation(
        self, original_node: cst.UnaryOperation, updated_node: cst.UnaryOperation
    ) -> cst.BaseExpression:
        decided = _decided(updated_node.expression)
        if decided is None or not isinstance(updated_node.operator, cst.Not):
            return updated_node
        return cst.Name(FALSE if decided else TRUE)


def _decided(test: cst.BaseExpression) -> bool | None:
    if isinstance(test, cst.Name) and test.value in (TRUE, FALSE):
        return test.value == TRUE
    return None


def _else(node: cst.If) -> cst.Else:
    """A branch that is taken whenever none before it is."""
    return cst.Else(body=node.body, leading_lines=node.leading_lines)


def _leaves(statement: cst.BaseStatement) -> bool:
    """Does nothing after it in its block ever run?"""
    kinds = (cst.Return, cst.Raise, cst.Continue, cst.Break)
    return isinstance(statement, cst.SimpleStatementLine) and any(
        isinstance(one, kinds) for one in statement.body
    )


def _has_yield(node: cst.CSTNode) -> bool:
    if isinstance(node, cst.Yield):
        return True
    return any(_has_yield(child) for child in node.children)


def _statements(
    node: cst.If, block: cst.BaseSuite
) -> cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel:
    if isinstance(block, cst.SimpleStatementSuite):  # `if x: do()`
        line = cst.SimpleStatementLine(
            list(block.body), node.leading_lines, block.trailing_whitespace
        )
        return cst.FlattenSentinel([line])
    assert isinstance(block, cst.IndentedBlock)
    if not block.body:  # all of it was left out
        return cst.RemoveFromParent()
    first, *rest = block.body
    comments = [*node.leading_lines, *getattr(first, "leading_lines", ())]
    return cst.FlattenSentinel([first.with_changes(leading_lines=comments), *rest])


def _parenthesized(node: cst.BaseExpression) -> cst.BaseExpression:
    if node.lpar or isinstance(node, (cst.Name, cst.Call, cst.Attribute, cst.Integer)):
        return node
    return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
