"""The names that `match` patterns bind: libcst's scopes do not know them."""

from __future__ import annotations

import libcst as cst
from libcst.metadata import Scope

from how_codegen.analyse.source import SourceModule
from how_codegen.analyse.walking import walk


def captures(source: SourceModule, function: cst.FunctionDef) -> dict[Scope, list[cst.Name]]:
    """For each scope in a function, the places where its patterns bind names."""
    visitor = _Captures(source)
    walk(function, visitor)
    return visitor.found


class _Captures(cst.CSTVisitor):
    def __init__(self, source: SourceModule) -> None:
        self._source = source
        self.found: dict[Scope, list[cst.Name]] = {}

    def visit_MatchAs(self, node: cst.MatchAs) -> None:
        self._keep(node, node.name)

    def visit_MatchStar(self, node: cst.MatchStar) -> None:
        self._keep(node, node.name)

    def visit_MatchMapping(self, node: cst.MatchMapping) -> None:
        self._keep(node, node.rest)

    def _keep(self, node: cst.CSTNode, name: cst.Name | None) -> None:
        scope = self._source.scopes.get(node)
        if name is not None and scope is not None:
            self.found.setdefault(scope, []).append(name)
