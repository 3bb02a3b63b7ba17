"""Drops the branches that what was passed decides: a condition is known, so only one is left."""

from __future__ import annotations

import re

import libcst as cst

from how_codegen.analyse.walking import children
from how_codegen.specialize.conditions import FALSE, NONE, TRUE
from how_codegen.specialize.emptied import without_empty_branches, without_empty_else
from how_codegen.specialize.optional import with_none_last
from how_codegen.specialize.tries import Left, without_needless_parts
from how_codegen.specialize.unused import Without, is_dropped, mentions, plainly_bound


def fold(text: str) -> str:
    """The text with every decided `if` and conditional expression replaced by what it leaves, and
    None at the end of unions."""
    code = cst.parse_module(text).visit(_Folder()).code
    code = _PARENTHESES.sub(r"\1", code)
    # Anywhere else, a decided condition is its value.
    return code.replace(TRUE, "True").replace(FALSE, "False").replace(NONE, "None")


#: A decided condition alone in parentheses that are not those of a call.
_PARENTHESES = re.compile(rf"(?<![\w)\]])\(({TRUE}|{FALSE})\)")


class _Folder(cst.CSTTransformer):
    def __init__(self) -> None:
        super().__init__()
        self._elifs: set[cst.CSTNode] = set()
        self._ended: set[cst.CSTNode] = set()

    def visit_If(self, node: cst.If) -> None:
        if isinstance(node.orelse, cst.If):
            self._elifs.add(node.orelse)

    def leave_If(  # type: ignore[override]  # an `elif` may become an `else`, too
        self, original_node: cst.If, updated_node: cst.If
    ) -> (
        cst.BaseStatement | cst.Else | cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel
    ):
        decided = _decided(updated_node.test)
        if decided is None:
            updated_node = updated_node.with_changes(test=_as_test(updated_node.test))
            left = without_empty_branches(original_node, updated_node)
            if left is not updated_node:
                self._ended.add(original_node)
            return left
        self._ended.add(original_node)
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

    def leave_While(
        self, original_node: cst.While, updated_node: cst.While
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel:
        if _decided(updated_node.test) is not False or _has_yield(updated_node.body):
            updated_node = updated_node.with_changes(test=_as_test(updated_node.test))
            return without_empty_else(original_node, updated_node)
        if updated_node.orelse is None:
            return cst.RemoveFromParent()
        return _statements(updated_node, updated_node.orelse.body)

    def leave_IndentedBlock(
        self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
    ) -> cst.IndentedBlock:
        """What stood after an `if` and is never reached now is left out."""
        if not any(one in self._ended for one in original_node.body):
            return updated_node
        body = list(updated_node.body)
        end = next((number for number, one in enumerate(body, 1) if _leaves(one)), len(body))
        if not any(_has_yield(one) for one in body[end:]):  # it makes the function a generator
            body = body[:end]
        return updated_node.with_changes(body=self._without_gap(original_node, body))

    def _without_gap(
        self, original: cst.IndentedBlock, body: list[cst.BaseStatement]
    ) -> list[cst.BaseStatement]:
        """Without the blank lines below what began the block, if that is gone."""
        first = 1 if _is_docstring(original.body[0]) else 0
        is_begun = len(body) > first and len(original.body) > first
        if not is_begun or original.body[first] not in self._ended:
            return body
        above = list(getattr(body[first], "leading_lines", ()))
        if not above or above[0].comment is not None or _is_spaced(original.body[first]):
            return body
        while above and above[0].comment is None:
            above.pop(0)
        body[first] = body[first].with_changes(leading_lines=above)
        return body

    def leave_For(self, original_node: cst.For, updated_node: cst.For) -> cst.For:
        return without_empty_else(original_node, updated_node)

    def leave_Try(self, original_node: cst.Try, updated_node: cst.Try) -> Left:
        made = without_needless_parts(original_node, updated_node)
        if not isinstance(made, cst.Try):
            self._ended.add(original_node)
        return made

    def leave_Assert(
        self, original_node: cst.Assert, updated_node: cst.Assert
    ) -> cst.Assert | cst.RemovalSentinel:
        return cst.RemoveFromParent() if _decided(updated_node.test) else updated_node

    def leave_SimpleStatementLine(
        self,
        original_node: cst.SimpleStatementLine,
        updated_node: cst.SimpleStatementLine,
    ) -> cst.SimpleStatementLine | cst.RemovalSentinel:
        if updated_node.body:
            return updated_node
        self._ended.add(original_node)
        return cst.RemoveFromParent()

    def leave_ExceptHandler(
        self, original_node: cst.ExceptHandler, updated_node: cst.ExceptHandler
    ) -> cst.ExceptHandler:
        """An error that only dropped branches looked at needs no name."""
        name = updated_node.name.name if updated_node.name is not None else None
        if not isinstance(name, cst.Name) or not is_dropped(
            name.value, original_node.body, updated_node.body
        ):
            return updated_node
        return updated_node.with_changes(name=None)

    def leave_FunctionDef(
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef:
        """A local that only dropped branches looked at is left out, if that does nothing else.

        A generator that has no `yield` left stays as it is: it would be another function.
        """
        if _has_yield(original_node.body) and not _has_yield(updated_node.body):
            return original_node
        bound = plainly_bound(updated_node.body)
        before, after = mentions(original_node.body), mentions(updated_node.body)
        dropped = {name for name in bound if after[name] == bound[name] < before[name]}
        if not dropped:
            return updated_node
        body = updated_node.body.visit(Without(dropped))
        return updated_node.with_changes(body=body)

    def leave_IfExp(self, original_node: cst.IfExp, updated_node: cst.IfExp) -> cst.BaseExpression:
        decided = _decided(updated_node.test)
        if decided is None:
            return updated_node
        kept = updated_node.body if decided else updated_node.orelse
        return _parenthesized(kept) if updated_node.lpar else kept

    def leave_Attribute(
        self, original_node: cst.Attribute, updated_node: cst.Attribute
    ) -> cst.Attribute:
        """A dot behind a number would be part of it."""
        value = updated_node.value
        if not isinstance(value, cst.BaseNumber) or value.lpar:
            return updated_node
        number = value.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
        return updated_node.with_changes(value=number)

    def leave_BooleanOperation(
        self, original_node: cst.BooleanOperation, updated_node: cst.BooleanOperation
    ) -> cst.BaseExpression:
        """What is left when the first side is decided: `<false> and x` is false, whatever x is."""
        is_or, left = isinstance(updated_node.operator, cst.Or), _decided(updated_node.left)
        if left is None and _ends_as(updated_node.left, type(updated_node.operator)) is is_or:
            return _inner(updated_node, updated_node.left)  # `x and <false> and y`: never y
        if left is None:
            return updated_node
        return _inner(updated_node, updated_node.left if left is is_or else updated_node.right)

    def leave_BinaryOperation(
        self, original_node: cst.BinaryOperation, updated_node: cst.BinaryOperation
    ) -> cst.BaseExpression:
        return with_none_last(updated_node)

    def leave_UnaryOperation(
        self, original_node: cst.UnaryOperation, updated_node: cst.UnaryOperation
    ) -> cst.BaseExpression:
        decided = _decided(updated_node.expression)
        if decided is None or not isinstance(updated_node.operator, cst.Not):
            return updated_node
        return cst.Name(FALSE if decided else TRUE)


def _as_test(test: cst.BaseExpression) -> cst.BaseExpression:
    """A test without a second side that decides nothing: only its truth counts, not its value."""
    if not isinstance(test, cst.BooleanOperation):
        return test
    right = _decided(test.right)
    if right is None or right is isinstance(test.operator, cst.Or):
        return test  # the first side must run
    return _inner(test, _as_test(test.left))


def _ends_as(node: cst.BaseExpression, operator: type[cst.BaseBooleanOp]) -> bool | None:
    """What the last part of `x and y`, or of `x or y`, is, where that is decided."""
    is_chain = isinstance(node, cst.BooleanOperation) and isinstance(node.operator, operator)
    return _decided(node.right) if is_chain else None  # type: ignore[attr-defined]


def _inner(outer: cst.BooleanOperation, kept: cst.BaseExpression) -> cst.BaseExpression:
    """What is kept of an operation, in its parentheses if it needs them."""
    if not outer.lpar or kept.lpar or isinstance(kept, cst.Name):
        return kept
    return kept.with_changes(lpar=outer.lpar, rpar=outer.rpar)


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
    """Has a function a `yield` here, of its own?"""
    if isinstance(node, cst.Yield):
        return True
    inner = (cst.FunctionDef, cst.Lambda)
    return any(_has_yield(child) for child in children(node) if not isinstance(child, inner))


def _statements(
    node: cst.If | cst.While, block: cst.BaseSuite
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
    if node.lpar or isinstance(node, _ATOMS):
        return node
    return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])


_ATOMS = (
    cst.Name,
    cst.Call,
    cst.Attribute,
    cst.Subscript,
    cst.BaseNumber,
    cst.SimpleString,
    cst.List,
    cst.Set,
    cst.Dict,
    cst.BaseComp,
)


def _is_docstring(statement: cst.BaseStatement | cst.BaseSmallStatement) -> bool:
    match statement:
        case cst.SimpleStatementLine(body=[cst.Expr(value=cst.BaseString())]):
            return True
    return False


def _is_spaced(statement: cst.BaseStatement | cst.BaseSmallStatement) -> bool:
    """Does a blank line stand above a statement?"""
    return any(line.comment is None for line in getattr(statement, "leading_lines", ()))
