"""Comparisons that a call may decide: of names and literals, and of nothing else.

With what the call says in their place they would compare literals, of which type checkers know
that they never are equal.
"""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from how_codegen.analyse.walking import walk
from how_codegen.constants.known_values import CLASSES


def compares_parameters(function: cst.FunctionDef, names: set[str]) -> bool:
    """Is there a comparison in a HOW that mentions one of its parameters?"""
    finder = _Comparisons()
    walk(function.body, finder)
    if any(
        isinstance(one.subject, cst.Name) and one.subject.value in names for one in finder.matches
    ):
        return True
    asked: list[cst.BaseExpression] = [*finder.calls]
    asked += [pair for comparison in finder.found for pair in (comparison, *pairs(comparison))]
    return any(leaf.value in names for one in asked for leaf in compared_names(one) or ())


def pairs(comparison: cst.Comparison) -> list[cst.Comparison]:
    """`a < b` and `b < c` of `a < b < c`."""
    targets = comparison.comparisons
    lefts = [comparison.left, *(one.comparator for one in targets)]
    return [cst.Comparison(left, [target]) for left, target in zip(lefts, targets, strict=False)]


def compared_names(asked: cst.BaseExpression) -> list[cst.Name] | None:
    """The names that are compared, `Mode` of `Mode.FAST`; None where more than such is.

    `isinstance(name, int)` asks something of a name, too.
    """
    if isinstance(asked, cst.Call):
        return _names(asked.args[0].value) if asks_class(asked) else None
    assert isinstance(asked, cst.Comparison)
    operands = [_names(asked.left)]
    for target in asked.comparisons:
        is_container = isinstance(target.operator, (cst.In, cst.NotIn))
        operand = target.comparator
        if is_container and isinstance(operand, (cst.List, cst.Set)):
            operands.append(_names_of(operand.elements))
        else:
            operands.append(_names(operand))
    return _all(operands)


def asks_class(call: cst.Call) -> bool:
    """Is it `isinstance(name, int)`, or of several of Python's own classes?"""
    match call:
        case cst.Call(
            func=cst.Name(value="isinstance"),
            args=[
                cst.Arg(value=cst.Name(), keyword=None, star=""),
                cst.Arg(value=classes, keyword=None, star=""),
            ],
        ):
            found = [classes]
            if isinstance(classes, cst.Tuple):
                found = [one.value for one in classes.elements]
            return all(isinstance(one, cst.Name) and one.value in CLASSES for one in found)
    return False


def is_keyword(name: cst.Name) -> bool:
    """`None`, `True` or `False`?"""
    return name.value in ("None", "True", "False")


def _names(operand: cst.BaseExpression) -> list[cst.Name] | None:
    match operand:
        case cst.Name():
            return [operand]
        case cst.Attribute(value=value):
            return _names(value) if isinstance(value, (cst.Name, cst.Attribute)) else None
        case cst.Integer() | cst.Float() | cst.SimpleString():
            return []
        case cst.UnaryOperation(operator=cst.Minus(), expression=expression):
            return _names(expression)
        case cst.Tuple(elements=elements):
            return _names_of(elements)
        case cst.Subscript(
            value=cst.Name() as owner,
            slice=[cst.SubscriptElement(slice=cst.Index(value=index))],
        ):  # an element of a constant
            is_number = isinstance(index, (cst.Integer, cst.UnaryOperation))
            return _all([[owner], _names(index)]) if is_number else None
        case cst.Call(
            func=cst.Name(value="len"),
            args=[cst.Arg(value=cst.Name() as measured, keyword=None, star="")],
        ):
            return [measured]
    return None


def _names_of(elements: Sequence[cst.BaseElement]) -> list[cst.Name] | None:
    return _all([_names(one.value) if isinstance(one, cst.Element) else None for one in elements])


def _all(parts: Sequence[list[cst.Name] | None]) -> list[cst.Name] | None:
    return None if None in parts else [name for part in parts for name in part or ()]


class _Comparisons(cst.CSTVisitor):
    def __init__(self) -> None:
        self.found: list[cst.Comparison] = []
        self.matches: list[cst.Match] = []
        self.calls: list[cst.Call] = []

    def visit_Match(self, node: cst.Match) -> None:
        self.matches.append(node)

    def visit_Comparison(self, node: cst.Comparison) -> None:
        self.found.append(node)

    def visit_Call(self, node: cst.Call) -> None:
        if asks_class(node):
            self.calls.append(node)
