"""The parts of a HOW: what it does first, the workflow that it defines, and its `return`."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from how_codegen.analyse.bindings import bindings, bound_names, mentioned_names
from how_codegen.analyse.chosen import Chosen
from how_codegen.analyse.source import SourceModule
from how_codegen.analyse.walking import walk
from how_codegen.blueprint import Problem
from how_codegen.records import Span


class Shape:
    """The parts of a HOW: what it does first, the workflow it defines, and the `return`.

    `delegate` is what the HOW returns where that is the workflow of another HOW. `is_whole`: its
    statements cannot be told apart like that, so they stay together in a function that makes the
    workflow, as the HOW is one.
    """

    def __init__(
        self,
        source: SourceModule,
        function: cst.FunctionDef,
        chosen: Chosen,
        how_calls: frozenset[Span],
        *,
        is_whole: bool = False,
    ) -> None:
        """Find the parts; `how_calls` are where HOWs are called in the module."""
        self.problems: list[Problem] = []
        self.preparation: list[cst.BaseStatement] = []
        self.workflow: cst.FunctionDef | None = None
        self.delegate: cst.BaseExpression | None = None
        self._source = source
        self._how_calls = how_calls
        self.is_whole = is_whole or not self._take_apart(chosen)
        if self.is_whole:
            self.preparation, self.workflow, self.delegate = [], None, None
            self._refuse_what_makes_nothing(function)

    def _take_apart(self, chosen: Chosen) -> bool:
        """Find the parts; False where the statements must stay together."""
        statements, returned = list(chosen.statements), chosen.returned
        if not chosen.is_known or _own_returns(*statements):
            return False
        if self._gives_workflow(returned, statements):
            self.delegate, self.preparation = returned, statements
            return True
        if not isinstance(returned, cst.Name):
            return False
        statements, name = _without_alias(statements, returned.value)
        found = [
            statement
            for statement in statements
            if isinstance(statement, cst.FunctionDef) and statement.name.value == name
        ]
        if len(found) != 1 or bound_names(*statements).count(name) != 1:
            return False
        self.workflow = found[0]
        at = statements.index(found[0])
        self.preparation = [*statements[:at], *statements[at + 1 :]]
        if self.workflow.asynchronous is None and not self.workflow.decorators:
            self._refuse(self.workflow.name, f"write `async def {name}(...)`")
        return True

    def _refuse_what_makes_nothing(self, function: cst.FunctionDef) -> None:
        found = _own_returns(*function.body.body)
        for node in found:
            if not isinstance(node, cst.Return):
                self._refuse(node, "it yields: let it return its workflow")
        if not found:
            self._refuse(function.name, "it returns nothing")

    def _gives_workflow(
        self, returned: cst.BaseExpression | None, statements: Sequence[cst.BaseStatement]
    ) -> bool:
        """Is it a HOW call, or a name that is bound to one, and once?"""
        if isinstance(returned, cst.Call):
            return self._source.span_of(returned) in self._how_calls
        if not isinstance(returned, cst.Name):
            return False
        values = [
            value
            for statement in statements
            for name, value in bindings(statement)
            if name == returned.value
        ]
        is_call = len(values) == 1 and isinstance(values[0], cst.Call)
        return is_call and self._gives_workflow(values[0], statements)

    def _refuse(self, node: cst.CSTNode, message: str) -> None:
        start = self._source.positions[node].start
        self.problems.append(Problem(message, start.line, start.column))


def _without_alias(
    statements: list[cst.BaseStatement], returned: str
) -> tuple[list[cst.BaseStatement], str]:
    """The statements without one that only gives the workflow the name that is returned.

    And the name that it has then.
    """
    for number, statement in enumerate(statements):
        others = [*statements[:number], *statements[number + 1 :]]
        match bindings(statement):
            case [(name, cst.Name(value=original))] if name == returned:
                if not any(returned in mentioned_names(other) for other in others):
                    return others, original
    return statements, returned


def _own_returns(*statements: cst.CSTNode) -> list[cst.CSTNode]:
    """The `return` and `yield` of a HOW itself, not those of functions inside it."""
    finder = _OwnReturns()
    for statement in statements:
        walk(statement, finder)
    return finder.found


class _OwnReturns(cst.CSTVisitor):
    def __init__(self) -> None:
        self.found: list[cst.CSTNode] = []

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        return False

    def visit_Lambda(self, node: cst.Lambda) -> bool:
        return False

    def visit_Return(self, node: cst.Return) -> None:
        self.found.append(node)

    def visit_Yield(self, node: cst.Yield) -> None:
        self.found.append(node)
