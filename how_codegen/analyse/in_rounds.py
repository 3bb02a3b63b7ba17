"""Where the name of a loop stands, in a loop that may be written out."""

from __future__ import annotations

from collections.abc import Mapping

import libcst as cst

from how_codegen.analyse.iterables import FindHole
from how_codegen.holes import SlotHole

_TESTS = (cst.Assert, cst.If, cst.IfExp, cst.While)
_NUMBER_OPERATORS = (
    cst.Equal,
    cst.GreaterThan,
    cst.GreaterThanEqual,
    cst.LessThan,
    cst.LessThanEqual,
    cst.NotEqual,
)


def is_test(node: cst.CSTNode, parents: Mapping[cst.CSTNode, cst.CSTNode]) -> bool:
    """Is only the truth of an expression asked?"""
    child, parent = node, parents.get(node)
    while isinstance(parent, cst.BooleanOperation) or (
        isinstance(parent, cst.UnaryOperation) and isinstance(parent.operator, cst.Not)
    ):
        child, parent = parent, parents.get(parent)
    return isinstance(parent, _TESTS) and parent.test is child


def is_number(node: cst.BaseExpression, hole: FindHole) -> bool:
    """May it be a number that is known for each call: of numbers, lengths and slots?"""
    match node:
        case cst.Integer() | cst.Call(func=cst.Name(value="len"), args=[_]):
            return True
        case cst.Name():
            return isinstance(hole(node), SlotHole)
        case cst.BinaryOperation(left=left, operator=operator, right=right):
            kinds = (cst.Add, cst.Subtract, cst.Multiply)
            both = is_number(left, hole) and is_number(right, hole)
            return both and isinstance(operator, kinds)
    return False


def compares_numbers(node: cst.Comparison, hole: FindHole) -> bool:
    """Does a comparison compare such numbers, and nothing else?"""
    operands = [node.left, *(one.comparator for one in node.comparisons)]
    return all(is_number(one, hole) for one in operands) and all(
        isinstance(one.operator, _NUMBER_OPERATORS) for one in node.comparisons
    )


def is_compared(
    node: cst.CSTNode, parents: Mapping[cst.CSTNode, cst.CSTNode], hole: FindHole
) -> bool:
    """Is it compared, or formatted by `=`? With a constant in its place, that reads badly.

    But for what each round decides.
    """
    parent = parents.get(node)
    while isinstance(parent, (cst.BaseExpression, cst.ComparisonTarget)):
        if isinstance(parent, cst.Comparison):
            return not compares_numbers(parent, hole)
        if isinstance(parent, cst.BooleanOperation):
            return not is_test(parent, parents)
        if isinstance(parent, (cst.Call, cst.Subscript, cst.Attribute)):
            return False
        parent = parents.get(parent)
    return isinstance(parent, cst.FormattedStringExpression) and parent.equal is not None
