"""Comparisons that a call may decide: of names and literals, and of nothing else.

With what the call says in their place they would compare literals, of which type checkers know
that they never are equal.
"""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst

from how_codegen.analyse.walking import walk


def compares_parameters(function: cst.FunctionDef, names: set[str]) -> bool:
    """Is there a comparison in a HOW that mentions one of its parameters?"""
    finder = _Comparisons()
    walk(function.body, finder)
    if any(
        isinstance(one.subject, cst.Name) and one.subject.value in names for one in finder.matches
    ):
        return True
    return any(
        isinstance(leaf, cst.Name) and leaf.value in names
        for comparison in finder.found
        for leaf in compared_names(comparison) or ()
    )


def compared_names(comparison: cst.Comparison) -> list[cst.Name] | None:
    """The names that are compared, `Mode` of `Mode.FAST`; None where more than such is."""
    found: list[cst.Name] = []
    for operand in (comparison.left, *(one.comparator for one in comparison.comparisons)):
        names = _names(operand)
        if names is None:
            return None
        found += names
    return found


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
            parts = [
                _names(one.value) if isinstance(one, cst.Element) else None for one in elements
            ]
            if None in parts:
                return None
            return [name for part in parts for name in part or ()]
    return None


def matching_case(
    match: cst.Match, holds: Callable[[cst.BaseExpression], bool | None]
) -> cst.MatchCase | bool:
    """The case that is run, by whether the subject equals values; False for none.

    True where that is not known. `holds` tells whether it equals a value, None for a value of
    which that is not known.
    """
    for case in match.cases:
        found = _matches(case.pattern, holds)
        if found is None or (found and case.guard is not None):
            return True
        if found:
            return case
    return False


def _matches(
    pattern: cst.MatchPattern, holds: Callable[[cst.BaseExpression], bool | None]
) -> bool | None:
    match pattern:
        case cst.MatchAs(pattern=None, name=None):
            return True
        case cst.MatchValue(value=value) | cst.MatchSingleton(value=value):
            return holds(value)
        case cst.MatchOr(patterns=alternatives):
            found = [_matches(one.pattern, holds) for one in alternatives]
            return True if True in found else None if None in found else False
    return None


class _Comparisons(cst.CSTVisitor):
    def __init__(self) -> None:
        self.found: list[cst.Comparison] = []
        self.matches: list[cst.Match] = []

    def visit_Match(self, node: cst.Match) -> None:
        self.matches.append(node)

    def visit_Comparison(self, node: cst.Comparison) -> None:
        self.found.append(node)
