"""Goes through a syntax tree that is only looked at.

libcst's own `visit` makes every node anew on its way, to be ready for changes, and so takes several
times as long. The order is the same: that of the source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import libcst as cst


def walk(node: cst.CSTNode, visitor: cst.CSTVisitor) -> None:
    """Show a node, and what is inside, to a visitor, as `node.visit(visitor)` does.

    But for whitespace within lines, and attributes as such.
    """
    visit, leave = _asked(type(visitor), type(node))
    if visit is None or visit(visitor, node) is not False:
        for child in children(node):
            walk(child, visitor)
    if leave is not None:
        leave(visitor, node)


def children(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """What a node consists of, in the order of the source; no whitespace within lines."""
    for name in _attributes(node):
        value = getattr(node, name)
        kind = type(value)
        if kind is tuple or kind is list:
            yield from value
        elif kind not in _NO_CHILDREN:
            yield value


#: What attributes may have in the place of a node, and the most frequent node of all.
_NO_CHILDREN = (type(None), cst.SimpleWhitespace, cst.MaybeSentinel, str, bool)


def parents_in(tree: cst.CSTNode) -> dict[cst.CSTNode, cst.CSTNode]:
    """The node that each node in a tree is part of."""
    found: dict[cst.CSTNode, cst.CSTNode] = {}
    left = [tree]
    while left:
        node = left.pop()
        inside = list(children(node))
        for child in inside:
            found[child] = node
        left += inside
    return found


_Shown = Callable[[cst.CSTVisitor, cst.CSTNode], object]


def _asked(
    visitor: type[cst.CSTVisitor], node: type[cst.CSTNode]
) -> tuple[_Shown | None, _Shown | None]:
    """What a kind of visitor wants to be called on its way into and out of a kind of node."""
    known = _ASKED.get((visitor, node))
    if known is None:
        is_general = visitor.on_visit is not cst.CSTVisitor.on_visit
        visit = visitor.on_visit if is_general else _own(visitor, f"visit_{node.__name__}")
        known = _ASKED[visitor, node] = visit, _own(visitor, f"leave_{node.__name__}")
    return known


def _own(visitor: type[cst.CSTVisitor], name: str) -> _Shown | None:
    method: _Shown | None = getattr(visitor, name, None)
    return None if method is getattr(cst.CSTVisitor, name, None) else method


_ASKED: dict[
    tuple[type[cst.CSTVisitor], type[cst.CSTNode]], tuple[_Shown | None, _Shown | None]
] = {}


def _attributes(node: cst.CSTNode) -> tuple[str, ...]:
    """The attributes of a node that are nodes, or lists of them: libcst tells in which order."""
    kind = type(node)
    known = _ATTRIBUTES.get(kind)
    if known is None:
        recorder = _Recorder()
        node._visit_and_replace_children(recorder)
        # The one that libcst mentions only where there is one: what comes last.
        names = [name for name in recorder.names if name != _FORMAT_SPEC]
        names += [_FORMAT_SPEC] if hasattr(node, _FORMAT_SPEC) else []
        known = _ATTRIBUTES[kind] = tuple(names)
    return known


_FORMAT_SPEC = "format_spec"


_ATTRIBUTES: dict[type[cst.CSTNode], tuple[str, ...]] = {}


class _Recorder(cst.CSTVisitor):
    """Writes down the attributes of one node."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        return False

    def on_visit_attribute(self, node: cst.CSTNode, attribute: str) -> None:
        self.names.append(attribute)
