"""The statements of a HOW that one call runs: constants have chosen between its workflows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import libcst as cst

from how_codegen.analyse.source import SourceModule
from how_codegen.blueprint import Problem


class Decisions(Protocol):
    """Tells what expressions of a HOW's own statements are in one call."""

    def holds(self, test: str) -> bool | str:
        """Is the test true? Text says why that is not known."""

    def matches(self, subject: str, pattern: str) -> bool | str:
        """Is the subject equal to the value of the pattern? Text says why that is not known."""

    def bind(self, name: str, source: str | None) -> None:
        """The HOW binds a local to this expression; None for something else."""


class Chosen(NamedTuple):
    """The statements that run, up to a `return`, and what that returns, if there is one."""

    statements: tuple[cst.BaseStatement, ...]
    returned: cst.BaseExpression | None
    problems: tuple[Problem, ...]


def has_choice(function: cst.FunctionDef) -> bool:
    """Do a HOW's own statements return, or define what they return, in more than one place?"""
    finder = _Finder()
    function.body.visit(finder)
    returned = finder.returned_names
    return len(returned) > 1 or any(finder.functions.count(name) > 1 for name in returned)


def choose(source: SourceModule, function: cst.FunctionDef, decisions: Decisions) -> Chosen:
    """What of the HOW's own statements one call runs."""
    finder = _Finder()
    function.body.visit(finder)
    chooser = _Chooser(source, decisions, set(finder.returned_names))
    body = function.body.body if isinstance(function.body, cst.IndentedBlock) else ()
    statements = [item for item in body if isinstance(item, cst.BaseStatement)]
    chooser.take(statements[1:] if function.get_docstring(clean=False) is not None else statements)
    kept = _used(chooser) if has_choice(function) else chooser.kept
    return Chosen(tuple(kept), chooser.returned, tuple(chooser.problems))


def _used(chooser: _Chooser) -> list[cst.BaseStatement]:
    """What runs, without the workflows that were not chosen, and the constants that chose."""
    kept = chooser.kept
    while True:
        names = [_Mentions.of(statement) for statement in kept]
        if chooser.returned is not None:
            names.append(_Mentions.of(chooser.returned))
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
        self.problems: list[Problem] = []
        self._source = source
        self._decisions = decisions
        self._names = returned
        self._is_done = False

    def take(self, statements: Sequence[cst.CSTNode]) -> None:
        """Keep what runs of these statements."""
        for statement in statements:
            if self._is_done or self.problems:
                return
            if not isinstance(statement, cst.BaseStatement) or not self._is_choice(statement):
                self._keep(statement)
            elif isinstance(statement, cst.If):
                self._take_if(statement)
            elif isinstance(statement, cst.Match):
                self._take_match(statement)
            else:
                self._refuse(statement, "it returns from inside of such a statement")

    def removable(self, statement: cst.BaseStatement) -> str | None:
        """The one name that a statement binds and does nothing else; None where it does more."""
        if isinstance(statement, cst.FunctionDef):
            is_other = statement.name.value in self._names and not statement.decorators
            return statement.name.value if is_other else None
        bound = bindings(statement)
        if len(bound) != 1 or bound[0][1] is None:
            return None
        is_known = not isinstance(self._decisions.holds(f"{bound[0][0]} is None"), str)
        return bound[0][0] if is_known else None

    def _is_choice(self, statement: cst.BaseStatement) -> bool:
        if isinstance(statement, (cst.FunctionDef, cst.SimpleStatementLine)):
            return False
        finder = _Finder()
        statement.visit(finder)
        return bool(finder.returns) or any(name in self._names for name in finder.functions)

    def _keep(self, statement: cst.CSTNode) -> None:
        assert isinstance(statement, cst.BaseStatement)
        returned = _returned(statement)
        if returned is not None:
            self._is_done = True
            self.returned = self._value(returned.value)
            return
        self.kept.append(statement)
        for name, value in bindings(statement):
            self._decisions.bind(name, self._code(value) if value is not None else None)

    def _value(self, returned: cst.BaseExpression | None) -> cst.BaseExpression | None:
        while isinstance(returned, cst.IfExp):
            holds = self._decisions.holds(self._code(returned.test))
            if isinstance(holds, str):
                self._refuse(returned.test, holds)
                return None
            returned = returned.body if holds else returned.orelse
        return returned

    def _take_if(self, statement: cst.If) -> None:
        holds = self._decisions.holds(self._code(statement.test))
        if isinstance(holds, str):
            self._refuse(statement.test, holds)
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
                self._refuse(case.pattern, matches)
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
                return self._decisions.matches(self._code(subject), self._code(pattern.value))
        return "such a pattern is not compared when generating"

    def _take_block(self, block: cst.BaseSuite) -> None:
        if isinstance(block, cst.SimpleStatementSuite):  # `if x: return workflow`
            self.take([cst.SimpleStatementLine(body=list(block.body))])
        else:
            self.take(list(block.body))

    def _code(self, node: cst.CSTNode) -> str:
        return self._source.tree.code_for_node(node)

    def _refuse(self, node: cst.CSTNode, reason: str) -> None:
        start = self._source.positions[node].start
        message = f"which workflow it returns is not known when generating: {reason}"
        self.problems.append(Problem(message, start.line, start.column))


def _returned(statement: cst.CSTNode) -> cst.Return | None:
    if isinstance(statement, cst.SimpleStatementLine):
        return next((one for one in statement.body if isinstance(one, cst.Return)), None)
    return None


def _alternatives(returned: cst.BaseExpression | None) -> list[cst.BaseExpression | None]:
    if isinstance(returned, cst.IfExp):
        return [*_alternatives(returned.body), *_alternatives(returned.orelse)]
    return [returned]


def bindings(statement: cst.BaseStatement) -> list[tuple[str, cst.BaseExpression | None]]:
    """The locals that a statement binds, with their value where it is one expression."""
    if isinstance(statement, cst.SimpleStatementLine) and len(statement.body) == 1:
        match statement.body[0]:
            case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value):
                return [(name, value)]
            case cst.AnnAssign(target=cst.Name(value=name), value=value):
                return [(name, value)]
    finder = _Finder()
    statement.visit(finder)
    return [(name, None) for name in finder.targets]


class _Finder(cst.CSTVisitor):
    """The `return` statements of a HOW itself, the functions it defines and the names it binds."""

    def __init__(self) -> None:
        self.returns: list[cst.Return] = []
        self.functions: list[str] = []
        self.targets: list[str] = []

    @property
    def returned_names(self) -> list[str]:
        """What is returned: a name for each place, empty for what is no name."""
        found = [one for node in self.returns for one in _alternatives(node.value)]
        return [one.value if isinstance(one, cst.Name) else "" for one in found]

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        self.functions.append(node.name.value)
        self.targets.append(node.name.value)
        return False

    def visit_ClassDef(self, node: cst.ClassDef) -> bool:
        self.targets.append(node.name.value)
        return False

    def visit_Lambda(self, node: cst.Lambda) -> bool:
        return False

    def visit_Return(self, node: cst.Return) -> None:
        self.returns.append(node)

    def visit_AssignTarget(self, node: cst.AssignTarget) -> None:
        self.targets += _names_in(node.target)

    def visit_AugAssign(self, node: cst.AugAssign) -> None:
        self.targets += _names_in(node.target)

    def visit_For(self, node: cst.For) -> None:
        self.targets += _names_in(node.target)


class _Mentions(cst.CSTVisitor):
    """Every name in a piece of code, whatever it means there."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    @classmethod
    def of(cls, node: cst.CSTNode) -> set[str]:
        """The names in a node."""
        visitor = cls()
        node.visit(visitor)
        return visitor.names

    def visit_Name(self, node: cst.Name) -> None:
        self.names.add(node.value)


def _names_in(target: cst.BaseExpression) -> list[str]:
    if isinstance(target, cst.Name):
        return [target.value]
    if isinstance(target, (cst.Tuple, cst.List)):
        return [name for element in target.elements for name in _names_in(element.value)]
    return []
