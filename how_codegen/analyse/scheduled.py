"""HOW calls in a HOW whose workflows are started by `workflow[key]` or `workflow.start(...)`.

What a HOW call gives can do that when the program runs. A type checker that knows nothing of HOWs
only sees something to call, so the module says that it is a workflow.
"""

from __future__ import annotations

import libcst as cst

from how_codegen.analyse.bindings import bindings
from how_codegen.analyse.source import SourceModule
from how_codegen.analyse.walking import walk
from how_codegen.records import Span


def scheduled_calls(
    source: SourceModule, function: cst.FunctionDef, how_calls: frozenset[Span]
) -> frozenset[cst.CSTNode]:
    """The HOW calls whose value is started where it stands, or under the name that it gets."""
    if not how_calls:
        return frozenset()
    finder = _Started()
    walk(function.body, finder)
    values = [value for name, value in finder.bound if name in finder.names]
    return frozenset(
        value
        for value in (*values, *finder.values)
        if isinstance(value, cst.Call) and source.span_of(value) in how_calls
    )


class _Started(cst.CSTVisitor):
    """What is started, by name or as it stands, and what names are bound to."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.values: list[cst.BaseExpression] = []
        self.bound: list[tuple[str, cst.BaseExpression | None]] = []

    def visit_Subscript(self, node: cst.Subscript) -> None:
        self._keep(node.value)

    def visit_Attribute(self, node: cst.Attribute) -> None:
        if node.attr.value == "start":
            self._keep(node.value)

    def visit_SimpleStatementLine(self, node: cst.SimpleStatementLine) -> None:
        self.bound += bindings(node)

    def _keep(self, value: cst.BaseExpression) -> None:
        if isinstance(value, cst.Name):
            self.names.add(value.value)
        self.values.append(value)
