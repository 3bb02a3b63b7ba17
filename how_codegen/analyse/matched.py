"""The cases of a `match` of a parameter that one call leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import libcst as cst

from how_codegen.constants.known_values import CLASSES

#: Tells whether an expression holds; None where that is not known.
Holds = Callable[[str], bool | None]


def cases_left(match: cst.Match, code: Callable[[cst.CSTNode], str], holds: Holds) -> list[Case]:
    """The cases that may be run, up to one that is run for certain."""
    asked = _Asked(code(match.subject), code, holds)
    left: list[Case] = []
    for case in match.cases:
        found = asked.matches(case.pattern)
        if found is not False:
            is_plain = found is True and not _binds(case.pattern)
            left.append(Case(case, is_plain))
        if found is True and case.guard is None:
            break
    return left


class Case:
    """A case; `is_plain`: its pattern matches, and binds nothing."""

    def __init__(self, node: cst.MatchCase, is_plain: bool) -> None:
        self.node = node
        self.is_plain = is_plain


def without_match(
    match: cst.Match, cases: Sequence[cst.MatchCase], holds: cst.BaseExpression
) -> cst.If:
    """The bodies of cases whose patterns all match: guards alone tell which one is run.

    `holds` stands for what always does.
    """
    first, *rest = cases
    other: cst.If | cst.Else | None = None
    for case in reversed(rest):
        if case.guard is None:
            other = cst.Else(case.body, case.leading_lines)
        else:
            other = cst.If(case.guard, case.body, other, case.leading_lines)
    lines = [*match.leading_lines, *first.leading_lines]
    return cst.If(first.guard or holds, first.body, other, lines)


class _Asked:
    def __init__(self, subject: str, code: Callable[[cst.CSTNode], str], holds: Holds) -> None:
        self._subject = subject
        self._code = code
        self._holds = holds

    def matches(self, pattern: cst.MatchPattern) -> bool | None:
        """Does a pattern match? None where that is not known."""
        match pattern:
            case cst.MatchAs(pattern=None):
                return True
            case cst.MatchAs(pattern=cst.MatchPattern() as inner):
                return self.matches(inner)
            case cst.MatchSingleton(value=value):
                return self._holds(f"{self._subject} is {self._code(value)}")
            case cst.MatchValue(value=value):
                return self._holds(f"{self._subject} == {self._code(value)}")
            case cst.MatchOr(patterns=alternatives):
                found = [self.matches(one.pattern) for one in alternatives]
                return True if True in found else None if None in found else False
            case cst.MatchClass(cls=cst.Name(value=name)) if name in CLASSES:
                return self._is_of(pattern, name)
            case cst.MatchSequence() | cst.MatchMapping():
                # A constant is a tuple, or neither of them.
                return False if self._is("tuple") is False else None
        return None

    def _is(self, name: str) -> bool | None:
        return self._holds(f"isinstance({self._subject}, {name})")

    def _is_of(self, pattern: cst.MatchClass, name: str) -> bool | None:
        found = self._is(name)
        match pattern:
            case cst.MatchClass(patterns=[], kwds=[]):
                return found
            case cst.MatchClass(patterns=[inner], kwds=[]) if found:
                return self.matches(inner.value)
        return False if found is False else None


def _binds(pattern: cst.MatchPattern) -> bool:
    finder = _Captures()
    pattern.visit(finder)
    return finder.are_some


class _Captures(cst.CSTVisitor):
    def __init__(self) -> None:
        self.are_some = False

    def visit_MatchAs(self, node: cst.MatchAs) -> None:
        self.are_some |= node.name is not None

    def visit_MatchStar(self, node: cst.MatchStar) -> None:
        self.are_some |= node.name is not None

    def visit_MatchMapping(self, node: cst.MatchMapping) -> None:
        self.are_some |= node.rest is not None
