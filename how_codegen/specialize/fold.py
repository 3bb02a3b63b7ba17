"""Drops the branches that what was passed decides: a condition is known, so only one is left."""

from __future__ import annotations

from collections import Counter

import libcst as cst

from how_codegen.analyse.walking import children, walk
from how_codegen.specialize.conditions import FALSE, NONE, TRUE
from how_codegen.specialize.emptied import without_empty_branches, without_empty_else
from how_codegen.specialize.optional import with_none_last


def fold(text: str) -> str:
    """The text with every decided `if` and conditional expression replaced by what it leaves, and
    None at the end of unions."""
    code = cst.parse_module(text).visit(_Folder()).code
    # Anywhere else, a decided condition is its value.
    return code.replace(TRUE, "True").replace(FALSE, "False").replace(NONE, "None")


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
            return without_empty_branches(original_node, updated_node)
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
        if any(_has_yield(one) for one in body[end:]):  # it makes the function a generator
            return updated_node
        return updated_node.with_changes(body=body[:end])

    def leave_For(self, original_node: cst.For, updated_node: cst.For) -> cst.For:
        return without_empty_else(original_node, updated_node)

    def leave_Try(self, original_node: cst.Try, updated_node: cst.Try) -> cst.Try:
        return without_empty_else(original_node, updated_node)

    def leave_ExceptHandler(
        self, original_node: cst.ExceptHandler, updated_node: cst.ExceptHandler
    ) -> cst.ExceptHandler:
        """An error that only dropped branches looked at needs no name."""
        name = updated_node.name.name if updated_node.name is not None else None
        if not isinstance(name, cst.Name) or not _is_dropped(
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
        bound = _plainly_bound(updated_node.body)
        before, after = _mentions(original_node.body), _mentions(updated_node.body)
        dropped = {name for name in bound if after[name] == bound[name] < before[name]}
        if not dropped:
            return updated_node
        body = updated_node.body.visit(_Without(dropped))
        return updated_node.with_changes(body=body)

    def leave_IfExp(self, original_node: cst.IfExp, updated_node: cst.IfExp) -> cst.BaseExpression:
        decided = _decided(updated_node.test)
        if decided is None:
            return updated_node
        return _parenthesized(updated_node.body if decided else updated_node.orelse)

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


class _Without(cst.CSTTransformer):
    """Leaves out the assignments of some names."""

    def __init__(self, names: set[str]) -> None:
        super().__init__()
        self._names = names

    def leave_SimpleStatementLine(
        self,
        original_node: cst.SimpleStatementLine,
        updated_node: cst.SimpleStatementLine,
    ) -> cst.SimpleStatementLine | cst.RemovalSentinel:
        return (
            cst.RemoveFromParent() if _bound_to_plain(updated_node) in self._names else updated_node
        )


class _Mentions(cst.CSTVisitor):
    def __init__(self) -> None:
        self.names: Counter[str] = Counter()
        self.bound: Counter[str] = Counter()

    def visit_Name(self, node: cst.Name) -> None:
        self.names[node.value] += 1

    def visit_SimpleStatementLine(self, node: cst.SimpleStatementLine) -> None:
        name = _bound_to_plain(node)
        if name is not None:
            self.bound[name] += 1


def _mentions(node: cst.CSTNode) -> Counter[str]:
    visitor = _Mentions()
    walk(node, visitor)
    return visitor.names


def _plainly_bound(node: cst.CSTNode) -> Counter[str]:
    visitor = _Mentions()
    walk(node, visitor)
    return visitor.bound


def _bound_to_plain(line: cst.SimpleStatementLine) -> str | None:
    """The name to which a statement assigns a literal or another name, and does nothing else."""
    match line.body:
        case [cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value)]:
            plain = (cst.Name, cst.Integer, cst.Float, cst.SimpleString)
            return name if isinstance(value, plain) else None
    return None


def _is_dropped(name: str, before: cst.CSTNode, after: cst.CSTNode) -> bool:
    """Did a block mention a name, and does it no more?"""
    return bool(_mentions(before)[name]) and not _mentions(after)[name]


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
    if node.lpar or isinstance(node, (cst.Name, cst.Call, cst.Attribute, cst.Integer)):
        return node
    return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
