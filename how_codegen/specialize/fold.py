"""Drops the branches that what was passed decides: a condition is known, so only one is left."""

from __future__ import annotations

import libcst as cst

from how_codegen.specialize.conditions import FALSE, TRUE


def fold(text: str) -> str:
    """The text with every decided `if` and conditional expression replaced by what it leaves."""
    return cst.parse_module(text).visit(_Folder()).code


class _Folder(cst.CSTTransformer):
    def __init__(self) -> None:
        super().__init__()
        self._elifs: set[cst.CSTNode] = set()

    def visit_If(self, node: cst.If) -> None:
        if isinstance(node.orelse, cst.If):
            self._elifs.add(node.orelse)

    def leave_If(  # type: ignore[override]  # an `elif` may become an `else`, too
        self, original_node: cst.If, updated_node: cst.If
    ) -> (
        cst.BaseStatement | cst.Else | cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel
    ):
        decided = _decided(original_node.test)
        if decided is None:
            return updated_node
        if original_node in self._elifs:
            lines = updated_node.leading_lines
            if decided:
                return cst.Else(body=updated_node.body, leading_lines=lines)
            return updated_node.orelse or cst.RemoveFromParent()
        if decided:
            return _statements(updated_node, updated_node.body)
        other = updated_node.orelse
        if isinstance(other, cst.If):  # `elif` becomes the `if`
            return other.with_changes(leading_lines=updated_node.leading_lines)
        if other is None:
            return cst.RemoveFromParent()
        return _statements(updated_node, other.body)

    def leave_IndentedBlock(
        self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
    ) -> cst.IndentedBlock:
        """What stood after an `if` and is never reached now is left out."""
        tests = [one.test for one in original_node.body if isinstance(one, cst.If)]
        if not any(_decided(test) for test in tests):
            return updated_node
        body = list(updated_node.body)
        end = next((number for number, one in enumerate(body, 1) if _leaves(one)), len(body))
        if any(_has_yield(one) for one in body[end:]):  # it makes the function a generator
            return updated_node
        return updated_node.with_changes(body=body[:end])

    def leave_IfExp(self, original_node: cst.IfExp, updated_node: cst.IfExp) -> cst.BaseExpression:
        decided = _decided(original_node.test)
        if decided is None:
            return updated_node
        return _parenthesized(updated_node.body if decided else updated_node.orelse)

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.BaseExpression:
        """Anywhere else, a decided condition is its value."""
        if updated_node.value in (TRUE, FALSE):
            return updated_node.with_changes(value=str(updated_node.value == TRUE))
        return updated_node


def _decided(test: cst.BaseExpression) -> bool | None:
    if isinstance(test, cst.Name) and test.value in (TRUE, FALSE):
        return test.value == TRUE
    return None


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
    first, *rest = block.body
    comments = [*node.leading_lines, *getattr(first, "leading_lines", ())]
    return cst.FlattenSentinel([first.with_changes(leading_lines=comments), *rest])


def _parenthesized(node: cst.BaseExpression) -> cst.BaseExpression:
    if node.lpar or isinstance(node, (cst.Name, cst.Call, cst.Attribute, cst.Integer)):
        return node
    return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
