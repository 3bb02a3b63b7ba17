"""`None` last in a union, where a type variable before others stands for it: `int | None`."""

from __future__ import annotations

import libcst as cst

from how_codegen.specialize.conditions import NONE


def with_none_last(union: cst.BinaryOperation) -> cst.BaseExpression:
    """A union whose parts are as they should be already."""
    left, right = union.left, union.right
    if not isinstance(union.operator, cst.BitOr):
        return union
    if _is_none(left):
        return left if _is_any_none(right) else union.with_changes(left=right, right=left)
    if isinstance(left, cst.BinaryOperation) and not left.lpar and _is_none(left.right):
        if _is_any_none(right):
            return left
        return union.with_changes(left=left.with_changes(right=right), right=left.right)
    return union


def _is_none(node: cst.BaseExpression) -> bool:
    """Is it the one that a type variable stands for?"""
    return isinstance(node, cst.Name) and node.value == NONE


def _is_any_none(node: cst.BaseExpression) -> bool:
    return _is_none(node) or (isinstance(node, cst.Name) and node.value == "None")
