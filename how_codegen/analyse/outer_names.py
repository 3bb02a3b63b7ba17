"""Marks what names of other scopes: `nonlocal`, `global`, and imports before the workflow."""

from __future__ import annotations

from typing import Protocol

import libcst as cst

from how_codegen.blueprint import Hole


class OuterMarks(Protocol):
    """What marking such a statement needs of the marker."""

    def hole(self, node: cst.CSTNode) -> Hole | None:
        """The hole that a name is, if it is one."""

    def mark(self, hole: Hole) -> cst.Name:
        """A node that prints as the marker of a hole."""

    def absolute(self, node: cst.ImportFrom) -> str:
        """The full name of the module that an import names."""


class OuterNamesMarker(cst.CSTTransformer):
    """Works on the untouched tree; `outer` is the marker."""

    outer: OuterMarks

    def leave_Nonlocal(
        self, original_node: cst.Nonlocal, updated_node: cst.Nonlocal
    ) -> cst.FlattenSentinel[cst.BaseSmallStatement] | cst.Nonlocal:
        """What the HOW binds before its workflow stands at module level in the module."""
        moved, kept = [], []
        for item in original_node.names:
            hole = self.outer.hole(item)
            bare = item.with_changes(comma=cst.MaybeSentinel.DEFAULT)
            if hole is None:
                kept.append(bare)
            else:
                moved.append(bare.with_changes(name=self.outer.mark(hole)))
        if not moved:
            return updated_node
        statements: list[cst.BaseSmallStatement] = [cst.Global(names=moved)]
        statements += [cst.Nonlocal(names=kept)] if kept else []
        return cst.FlattenSentinel(statements)

    def leave_Global(
        self, original_node: cst.Global, updated_node: cst.Global
    ) -> cst.RemovalSentinel:
        """The names are reached through the HOW's module, whose they are."""
        return cst.RemoveFromParent()

    def leave_ImportAlias(
        self, original_node: cst.ImportAlias, updated_node: cst.ImportAlias
    ) -> cst.ImportAlias:
        """What the HOW imports before its workflow may need another name in the module."""
        hole = self.outer.hole(original_node)
        if hole is None:
            return updated_node
        return updated_node.with_changes(asname=cst.AsName(self.outer.mark(hole)))

    def leave_ImportFrom(
        self, original_node: cst.ImportFrom, updated_node: cst.ImportFrom
    ) -> cst.ImportFrom:
        """A relative import is relative to the HOW's module, which the generated one is not."""
        if not original_node.relative:
            return updated_node
        module = cst.parse_expression(self.outer.absolute(original_node))
        return updated_node.with_changes(relative=(), module=module)
