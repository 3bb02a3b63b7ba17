"""The parts of a HOW: what it does first, the workflow that it defines, and its `return`."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from how_codegen.analyse.bindings import bindings
from how_codegen.analyse.chosen import Chosen
from how_codegen.analyse.source import SourceModule
from how_codegen.blueprint import Problem


class Shape:
    """The parts of a HOW: what it does first, the workflow it defines, and the `return`.

    `delegate` is what the HOW returns where that is the workflow of another HOW.
    """

    def __init__(self, source: SourceModule, function: cst.FunctionDef, chosen: Chosen) -> None:
        self.problems: list[Problem] = []
        self.preparation: list[cst.BaseStatement] = []
        self.workflow: cst.FunctionDef | None = None
        self.delegate: cst.BaseExpression | None = None
        self._source = source
        self.problems += chosen.problems
        statements, returned = list(chosen.statements), chosen.returned
        if chosen.problems:
            return
        if isinstance(returned, cst.Call) or self._is_bound_to_call(returned, statements):
            self.delegate, self.preparation = returned, statements
            return
        if not isinstance(returned, cst.Name):
            self._refuse(
                returned or function.name,
                "it must end with `return` and the name of the workflow that it defines",
            )
            return
        found = [
            statement
            for statement in statements
            if isinstance(statement, cst.FunctionDef) and statement.name.value == returned.value
        ]
        if len(found) != 1:
            self._refuse(
                returned,
                f'it returns "{returned.value}", which is no workflow of its own: define '
                f"`async def {returned.value}(...)` in it, once",
            )
            return
        self.workflow = found[0]
        at = statements.index(found[0])
        self.preparation = [*statements[:at], *statements[at + 1 :]]
        self._refuse_what_cannot_move(found[0], statements)

    def _refuse_what_cannot_move(
        self, workflow: cst.FunctionDef, statements: Sequence[cst.CSTNode]
    ) -> None:
        if workflow.asynchronous is None:
            self._refuse(workflow.name, f"write `async def {workflow.name.value}(...)`")
        if workflow.decorators:
            self._refuse(workflow.name, "its workflow must not be decorated")
        finder = _OwnReturns()
        for statement in statements:
            if statement is not workflow:
                statement.visit(finder)
        for node in finder.found:
            self._refuse(node, "it must return in one place, at its end")

    @staticmethod
    def _is_bound_to_call(
        returned: cst.BaseExpression | None, statements: Sequence[cst.BaseStatement]
    ) -> bool:
        """Is it a name that the HOW binds to what another HOW gives? The checker knows it is."""
        return isinstance(returned, cst.Name) and any(
            isinstance(value, cst.Call) and name == returned.value
            for statement in statements
            for name, value in bindings(statement)
        )

    def _refuse(self, node: cst.CSTNode, message: str) -> None:
        start = self._source.positions[node].start
        self.problems.append(Problem(message, start.line, start.column))


class _OwnReturns(cst.CSTVisitor):
    """The `return` and `yield` of a HOW itself, not those of functions inside it."""

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
