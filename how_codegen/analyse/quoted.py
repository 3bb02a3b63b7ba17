"""Annotations that are strings: what a module has in the place of one that mentions holes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import libcst as cst

from how_codegen.analyse.source import dotted_name
from how_codegen.holes import GlobalHole, Hole, MemberHole

Mark = Callable[[Hole], cst.Name]


def unquoted(text: str, holes: Mapping[str, Hole], mark: Mark) -> cst.BaseExpression:
    """The annotation without its quotes, with the names in it that are holes marked."""
    replaced = cst.parse_expression(text).visit(_ByName(holes, mark))
    assert isinstance(replaced, cst.BaseExpression)
    return replaced


class _ByName(cst.CSTTransformer):
    """Replaces names inside what was a quoted annotation."""

    def __init__(self, holes: Mapping[str, Hole], mark: Mark) -> None:
        super().__init__()
        self._holes = holes
        self._mark = mark

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.BaseExpression:
        hole = self._holes.get(original_node.value)
        return updated_node if hole is None else self._mark(hole)

    def leave_Attribute(
        self, original_node: cst.Attribute, updated_node: cst.Attribute
    ) -> cst.BaseExpression:
        hole = self._holes.get(dotted_name(original_node.value))
        if not isinstance(hole, GlobalHole):
            return updated_node
        return self._mark(MemberHole(hole.name, original_node.attr.value))
