"""What in the body of a loop keeps it from being written out, round after round."""

from __future__ import annotations

import libcst as cst

from how_codegen.analyse.walking import walk


def may_leave(loop: cst.For) -> bool:
    """Is there a `break` or `continue` of the loop, or does no second round ever begin?"""
    finder = _Jumps()
    walk(loop.body, finder)
    last = last_jumps(loop.body)
    is_only_last = all(one in last for one in finder.found)
    return not is_only_last or _always_leaves(loop.body)


def last_jumps(body: cst.CSTNode | None) -> list[cst.Continue]:
    """The `continue` statements after which a round is over anyway."""
    if isinstance(body, (cst.IndentedBlock, cst.SimpleStatementSuite)):
        body = body.body[-1]
    match body:
        case cst.Continue():
            return [body]
        case cst.SimpleStatementLine(body=statements):
            return last_jumps(statements[-1])
        case cst.If(body=then, orelse=other):
            return [*last_jumps(then), *last_jumps(other)]
        case cst.Else(body=inner) | cst.With(body=inner):
            return last_jumps(inner)
        case cst.Try(body=inner, handlers=handlers, orelse=other, finalbody=None):
            ends = [last_jumps(one.body) for one in handlers]
            end = last_jumps(inner if other is None else other)
            return [*end, *(one for several in ends for one in several)]
    return []


def _always_leaves(body: cst.CSTNode) -> bool:
    """Does a block always end by `return` or `raise`, as far as that is plain?"""
    last = (
        body.body[-1] if isinstance(body, (cst.IndentedBlock, cst.SimpleStatementSuite)) else body
    )
    match last:
        case cst.SimpleStatementLine(body=statements):
            return isinstance(statements[-1], (cst.Return, cst.Raise))
        case cst.Return() | cst.Raise():
            return True
        case cst.If(body=then, orelse=cst.Else(body=other)):
            return _always_leaves(then) and _always_leaves(other)
        case cst.If(body=then, orelse=cst.If() as other):
            return _always_leaves(then) and _always_leaves(other)
        case cst.With(body=inner):
            return _always_leaves(inner)
        case cst.Try(body=inner, handlers=handlers, finalbody=final):
            if final is not None and _always_leaves(final.body):
                return True
            return _always_leaves(inner) and all(_always_leaves(one.body) for one in handlers)
    return False


class _Jumps(cst.CSTVisitor):
    def __init__(self) -> None:
        self.found: list[cst.CSTNode] = []

    def visit_For(self, node: cst.For) -> bool:
        return self._inner(node)

    def visit_While(self, node: cst.While) -> bool:
        return self._inner(node)

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        return False

    def visit_Break(self, node: cst.Break) -> None:
        self.found.append(node)

    def visit_Continue(self, node: cst.Continue) -> None:
        self.found.append(node)

    def _inner(self, node: cst.For | cst.While) -> bool:
        if node.orelse is not None:  # whose jumps are of the loop around it
            walk(node.orelse, self)
        return False


def defines(body: cst.BaseSuite) -> bool:
    """Does a body define, import or declare something, which cannot be done twice in one scope?"""
    finder = _Definitions()
    walk(body, finder)
    return finder.found


class _Definitions(cst.CSTVisitor):
    _KINDS = (cst.FunctionDef, cst.ClassDef, cst.Import, cst.ImportFrom, cst.Global, cst.Nonlocal)

    def __init__(self) -> None:
        self.found = False

    def on_visit(self, node: cst.CSTNode) -> bool:
        self.found = self.found or isinstance(node, self._KINDS)
        return not self.found


def yields(loop: cst.CSTNode) -> bool:
    """Does a function become a generator by what stands in a loop?"""
    return any(isinstance(node, cst.Yield) for node in nodes_of(loop))


def awaits(node: cst.CSTNode) -> bool:
    """Is there an `await` in it, or a `yield`?"""
    return any(isinstance(one, (cst.Await, cst.Yield)) for one in nodes_of(node))


def nodes_of(root: cst.CSTNode) -> set[cst.CSTNode]:
    """Every node within one, and itself."""
    visitor = _Nodes()
    walk(root, visitor)
    return visitor.nodes


class _Nodes(cst.CSTVisitor):
    def __init__(self) -> None:
        self.nodes: set[cst.CSTNode] = set()

    def on_visit(self, node: cst.CSTNode) -> bool:
        self.nodes.add(node)
        return True
