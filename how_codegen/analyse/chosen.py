"""The statements of a HOW that one call runs: constants have chosen between its workflows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import libcst as cst

from how_codegen.analyse.bindings import bindings, mentioned_names, split_at_return
from how_codegen.analyse.source import SourceModule
from how_codegen.analyse.walking import walk
from how_codegen.constants.decisions import Decisions


class Chosen(NamedTuple):
    """The statements that run, up to a `return`, and what that returns, if there is one.

    `is_known` is False where only running the HOW tells which those are.
    """

    statements: tuple[cst.BaseStatement, ...]
    returned: cst.BaseExpression | None
    is_known: bool


def has_choice(function: cst.FunctionDef) -> bool:
    """May it depend on the call what a HOW's own statements return, or whether they do?"""
    finder = _Finder()
    walk(function.body, finder)
    returned = finder.returned_names
    if len(returned) > 1 or any(finder.functions.count(name) > 1 for name in returned):
        return True
    return any(_is_choice(statement, set(returned)) for statement in function.body.body)


def choose(source: SourceModule, function: cst.FunctionDef, decisions: Decisions) -> Chosen:
    """What of the HOW's own statements one call runs."""
    finder = _Finder()
    walk(function.body, finder)
    chooser = _Chooser(source, decisions, set(finder.returned_names))
    body = function.body.body if isinstance(function.body, cst.IndentedBlock) else ()
    statements = [item for item in body if isinstance(item, cst.BaseStatement)]
    chooser.take(statements[1:] if function.get_docstring(clean=False) is not None else statements)
    kept = _used(chooser) if has_choice(function) else chooser.kept
    return Chosen(tuple(kept), chooser.returned, chooser.is_known)


def _used(chooser: _Chooser) -> list[cst.BaseStatement]:
    """What runs, without the workflows that were not chosen, and the constants that chose."""
    kept = chooser.kept
    while True:
        names = [mentioned_names(statement) for statement in kept]
        if chooser.returned is not None:
            names.append(mentioned_names(chooser.returned))
        used = [
            statement
            for number, statement in enumerate(kept)
            if not (name := chooser.removable(statement))
            or any(name in found for other, found in enumerate(names) if other != number)
        ]
        if len(used) == len(kept):
            return kept
        kept = used


class _Chooser:
    """Walks the statements that run, and stops at the first `return`."""

    def __init__(self, source: SourceModule, decisions: Decisions, returned: set[str]) -> None:
        self.kept: list[cst.BaseStatement] = []
        self.returned: cst.BaseExpression | None = None
        self.is_known = True
        self._source = source
        self._decisions = decisions
        self._names = returned
        self._is_done = False

    def take(self, statements: Sequence[cst.CSTNode]) -> None:
        """Keep what runs of these statements."""
        for statement in statements:
            if self._is_done or not self.is_known:
                return
            if not isinstance(statement, cst.BaseStatement) or not _is_choice(
                statement, self._names
            ):
                self._keep(statement)
            elif isinstance(statement, cst.If):
                self._take_if(statement)
            elif isinstance(statement, cst.Match):
                self._take_match(statement)
            else:
                self.is_known = False  # a `with`, `try` or loop

    def removable(self, statement: cst.BaseStatement) -> str | None:
        """The one name that a statement binds and does nothing else; None where it does more."""
        if isinstance(statement, cst.FunctionDef):
            is_other = statement.name.value in self._names and not statement.decorators
            return statement.name.value if is_other else None
        bound = bindings(statement)
        if len(bound) != 1 or bound[0][1] is None:
            return None
        return bound[0][0] if self._decisions.is_known(bound[0][0]) else None

    def _keep(self, statement: cst.CSTNode) -> None:
        assert isinstance(statement, cst.BaseStatement)
        before, returned = split_at_return(statement)
        if before is not None:
            self._run(before)
        if returned is not None:
            self._is_done = True
            self.returned = self._value(returned.value)

    def _run(self, statement: cst.BaseStatement) -> None:
        """A statement that runs and goes on to the next."""
        if isinstance(statement, cst.FunctionDef):
            self._forget(statement)
        self.kept.append(statement)
        bound = bindings(statement)
        for name, value in bound:
            self._decisions.bind(name, self._code(value) if value is not None else None)
        is_pure = bool(bound) and all(
            value is not None and self._decisions.is_known(name) for name, value in bound
        )
        if not is_pure and not isinstance(statement, cst.FunctionDef):
            for name in mentioned_names(statement):
                self._decisions.change(name)

    def _forget(self, function: cst.FunctionDef) -> None:
        """An earlier workflow of the same name, which nothing has used yet, is none any more."""
        name = function.name.value
        for number, earlier in enumerate(self.kept):
            later = (*self.kept[number + 1 :], function.with_changes(name=cst.Name("_")))
            if (
                self.removable(earlier) == name
                and isinstance(earlier, cst.FunctionDef)
                and not any(name in mentioned_names(other) for other in later)
            ):
                del self.kept[number]
                return

    def _value(self, returned: cst.BaseExpression | None) -> cst.BaseExpression | None:
        while isinstance(returned, cst.IfExp):
            holds = self._decisions.holds(self._code(returned.test))
            if isinstance(holds, str):
                self.is_known = False
                return None
            returned = returned.body if holds else returned.orelse
        return returned

    def _take_if(self, statement: cst.If) -> None:
        holds = self._decisions.holds(self._code(statement.test))
        if isinstance(holds, str):
            self.is_known = False
        elif holds:
            self._take_block(statement.body)
        elif isinstance(statement.orelse, cst.If):
            self._take_if(statement.orelse)
        elif statement.orelse is not None:
            self._take_block(statement.orelse.body)

    def _take_match(self, statement: cst.Match) -> None:
        for case in statement.cases:
            matches = self._matches(statement.subject, case.pattern)
            if matches is True and case.guard is not None:
                matches = self._decisions.holds(self._code(case.guard))
            if isinstance(matches, str):
                self.is_known = False
                return
            if matches:
                self._take_block(case.body)
                return

    def _matches(self, subject: cst.BaseExpression, pattern: cst.MatchPattern) -> bool | str:
        match pattern:
            case cst.MatchAs(pattern=None, name=None):
                return True
            case cst.MatchOr(patterns=alternatives):
                found = [self._matches(subject, one.pattern) for one in alternatives]
                unknown = next((one for one in found if isinstance(one, str)), None)
                return True if True in found else unknown or False
            case cst.MatchValue() | cst.MatchSingleton():
                is_singleton = isinstance(pattern, cst.MatchSingleton)
                value = self._code(pattern.value)
                return self._decisions.matches(
                    self._code(subject), value, is_singleton=is_singleton
                )
        return "such a pattern is not compared when generating"

    def _take_block(self, block: cst.BaseSuite) -> None:
        if isinstance(block, cst.SimpleStatementSuite):  # `if x: return workflow`
            self.take([cst.SimpleStatementLine(body=list(block.body))])
        else:
            self.take(list(block.body))

    def _code(self, node: cst.CSTNode) -> str:
        return self._source.tree.code_for_node(node)


def _is_choice(statement: cst.CSTNode, returned: set[str]) -> bool:
    """Does a compound statement return, or define what is returned?"""
    if isinstance(statement, (cst.FunctionDef, cst.SimpleStatementLine)):
        return False
    finder = _Finder()
    walk(statement, finder)
    return bool(finder.returns) or any(name in returned for name in finder.functions)


def _alternatives(returned: cst.BaseExpression | None) -> list[cst.BaseExpression | None]:
    if isinstance(returned, cst.IfExp):
        return [*_alternatives(returned.body), *_alternatives(returned.orelse)]
    return [returned]


class _Finder(cst.CSTVisitor):
    """The `return` statements of a HOW itself, and the functions it defines."""

    def __init__(self) -> None:
        self.returns: list[cst.Return] = []
        self.functions: list[str] = []

    @property
    def returned_names(self) -> list[str]:
        """What is returned: a name for each place, empty for what is no name."""
        found = [one for node in self.returns for one in _alternatives(node.value)]
        return [one.value if isinstance(one, cst.Name) else "" for one in found]

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        self.functions.append(node.name.value)
        return False

    def visit_ClassDef(self, node: cst.ClassDef) -> bool:
        return False

    def visit_Lambda(self, node: cst.Lambda) -> bool:
        return False

    def visit_Return(self, node: cst.Return) -> None:
        self.returns.append(node)
