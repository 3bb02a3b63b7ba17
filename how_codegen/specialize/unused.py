"""Locals that only dropped branches looked at."""

# ruff: noqa: D102 (the methods are libcst's: each is named after the node that it leaves)

from __future__ import annotations

from collections import Counter

import libcst as cst

from how_codegen.analyse.walking import walk


class Without(cst.CSTTransformer):
    """Leaves out the assignments of some names."""

    def __init__(self, names: set[str]) -> None:
        super().__init__()
        self._names = names

    def leave_SimpleStatementLine(
        self,
        original_node: cst.SimpleStatementLine,
        updated_node: cst.SimpleStatementLine,
    ) -> cst.SimpleStatementLine | cst.RemovalSentinel:
        return (
            cst.RemoveFromParent() if _bound_to_plain(updated_node) in self._names else updated_node
        )


class _Mentions(cst.CSTVisitor):
    def __init__(self) -> None:
        self.names: Counter[str] = Counter()
        self.bound: Counter[str] = Counter()

    def visit_Name(self, node: cst.Name) -> None:
        self.names[node.value] += 1

    def visit_SimpleStatementLine(self, node: cst.SimpleStatementLine) -> None:
        name = _bound_to_plain(node)
        if name is not None:
            self.bound[name] += 1


def mentions(node: cst.CSTNode) -> Counter[str]:
    """How often a piece of code has each name."""
    visitor = _Mentions()
    walk(node, visitor)
    return visitor.names


def plainly_bound(node: cst.CSTNode) -> Counter[str]:
    """How often a piece of code assigns a literal or another name to each name."""
    visitor = _Mentions()
    walk(node, visitor)
    return visitor.bound


def _bound_to_plain(line: cst.SimpleStatementLine) -> str | None:
    """The name to which a statement assigns a literal or another name, and does nothing else."""
    match line.body:
        case [cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value)]:
            plain = (cst.Name, cst.Integer, cst.Float, cst.SimpleString)
            return name if isinstance(value, plain) else None
    return None


def is_dropped(name: str, before: cst.CSTNode, after: cst.CSTNode) -> bool:
    """Did a block mention a name, and does it no more?"""
    return bool(mentions(before)[name]) and not mentions(after)[name]
