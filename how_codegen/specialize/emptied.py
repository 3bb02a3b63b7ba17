"""Blocks of which folding left nothing: what a person would write instead of `pass`."""

from __future__ import annotations

from typing import TypeVar

import libcst as cst

_Loop = TypeVar("_Loop", cst.For, cst.While)


def without_empty_branches(
    original: cst.If, updated: cst.If
) -> cst.If | cst.RemovalSentinel | cst.FlattenSentinel[cst.BaseStatement]:
    """An `if` without the branches that folding emptied, as far as that evaluates the same.

    `if x: pass` with an `else` becomes `if not x`. A test that may do something stays.
    """
    other = updated.orelse
    if isinstance(other, cst.Else) and is_emptied(getattr(original.orelse, "body", None), other):
        updated, other = updated.with_changes(orelse=None), None
    if not is_emptied(original.body, updated):
        return updated
    if isinstance(other, cst.Else):
        body = _with_lines_above(other, updated.body)
        return updated.with_changes(test=negated(updated.test), body=body, orelse=None)
    return cst.RemoveFromParent() if other is None and _does_nothing(updated.test) else updated


def without_empty_else(original: _Loop, updated: _Loop) -> _Loop:
    """A loop without the `else` that folding emptied."""
    other = updated.orelse
    if other is None or not is_emptied(getattr(original.orelse, "body", None), other):
        return updated
    return updated.with_changes(orelse=None)


def is_emptied(
    before: cst.BaseSuite | None, after: cst.If | cst.Else | cst.Try | cst.Finally
) -> bool:
    """Is nothing left of a block that did something?"""
    body = after.body
    return (
        isinstance(before, cst.IndentedBlock)
        and isinstance(body, cst.IndentedBlock)
        and bool(before.body)
        and not body.body
    )


def _with_lines_above(other: cst.Else, emptied: cst.BaseSuite) -> cst.BaseSuite:
    """The block of an `else`, with what stood above that in it, in the place of another."""
    body = other.body
    if not isinstance(body, cst.IndentedBlock) or not isinstance(emptied, cst.IndentedBlock):
        return body
    first, *rest = body.body
    if any(line.comment is not None for line in other.leading_lines):
        lines = [*other.leading_lines, *getattr(first, "leading_lines", ())]
        first = first.with_changes(leading_lines=lines)
    return body.with_changes(header=emptied.header, body=[first, *rest])


def negated(test: cst.BaseExpression) -> cst.BaseExpression:
    """A test that holds where the other does not; operators that classes define are kept."""
    match test:
        case cst.UnaryOperation(operator=cst.Not(), expression=inner):
            return inner
        case cst.Comparison(comparisons=[cst.ComparisonTarget(operator=operator) as target]):
            has_literal = any(isinstance(one, _LITERALS) for one in (test.left, target.comparator))
            other = _negated_operator(operator, has_literal)
            if other is not None:
                return test.with_changes(comparisons=[target.with_changes(operator=other)])
    loose = (cst.BooleanOperation, cst.NamedExpr, cst.IfExp, cst.Lambda)
    if isinstance(test, loose) and not test.lpar:
        test = test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return cst.UnaryOperation(cst.Not(), test)


_LITERALS = (cst.BaseNumber, cst.BaseString)


def _negated_operator(operator: cst.BaseCompOp, has_literal: bool) -> cst.BaseCompOp | None:
    match operator:
        case cst.Equal() if has_literal:
            return cst.NotEqual()
        case cst.NotEqual() if has_literal:
            return cst.Equal()
        case cst.Is():
            return cst.IsNot()
        case cst.IsNot():
            return cst.Is()
        case cst.In():
            return cst.NotIn()
        case cst.NotIn():
            return cst.In()
    return None


def _does_nothing(test: cst.BaseExpression) -> bool:
    """Does a test neither run code nor raise, whatever its names stand for? `x is None`, say."""
    match test:
        case cst.UnaryOperation(operator=cst.Not(), expression=inner):
            return _does_nothing(inner)
        case cst.BooleanOperation(left=left, right=right):
            return _does_nothing(left) and _does_nothing(right)
        case cst.Comparison(
            left=cst.Name(),
            comparisons=[
                cst.ComparisonTarget(operator=cst.Is() | cst.IsNot(), comparator=cst.Name())
            ],
        ):
            return True
    return False
