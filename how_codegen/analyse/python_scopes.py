"""libcst's scopes where they differ from Python's own.

A walrus inside of a comprehension binds a name of the function around it, and a name that a
function binds anywhere is its local everywhere, also before that in the text.
"""

from __future__ import annotations

import libcst as cst
from libcst.metadata import (
    ComprehensionScope,
    ExpressionContext,
    ExpressionContextProvider,
    FunctionScope,
    ScopeProvider,
)
from libcst.metadata.scope_provider import ScopeVisitor


class PythonScopeProvider(ScopeProvider):
    """Finds the scopes of a module."""

    def visit_Module(self, node: cst.Module) -> bool | None:
        """Find them, all at once."""
        visitor = _Visitor(self)
        node.visit(visitor)
        visitor.infer_accesses()
        return None


class _Visitor(ScopeVisitor):
    def visit_NamedExpr(self, node: cst.NamedExpr) -> bool | None:
        around = self.scope
        while isinstance(around, ComprehensionScope):
            around = around.parent
        if around is self.scope:
            return None
        with self._switch_scope(around):
            node.target.visit(self)
        node.value.visit(self)
        around._assignment_count += 1  # from here on, accesses may mean it
        return False

    def visit_Name(self, node: cst.Name) -> bool | None:
        if not isinstance(self.scope, (FunctionScope, ComprehensionScope)):
            return super().visit_Name(node)
        if self.provider.get_metadata(ExpressionContextProvider, node, None) is _STORED:
            return super().visit_Name(node)
        # To libcst, an access means what was assigned before: let it come after all of it.
        self.scope._assignment_count += _LATE
        visited = super().visit_Name(node)
        self.scope._assignment_count -= _LATE
        return visited


#: More than there are assignments in any module.
_LATE = 1 << 40
_STORED = ExpressionContext.STORE
