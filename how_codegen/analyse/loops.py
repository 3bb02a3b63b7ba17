"""Loops and comprehensions over routines that mean the same when they are written out.

The name that such a loop binds is bound by nothing else, is used in the loop only, and by nothing
that may run later than its round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

import libcst as cst
from libcst.metadata import Assignment, ComprehensionScope, Scope

from how_codegen.analyse.bindings import bound_names
from how_codegen.analyse.in_rounds import is_compared
from how_codegen.analyse.iterables import FindHole, Iterables
from how_codegen.analyse.jumps import awaits, defines, last_jumps, may_leave, nodes_of, yields
from how_codegen.analyse.names import leftmost
from how_codegen.analyse.source import SourceModule
from how_codegen.holes import Hole, SlotHole
from how_codegen.sequences import (
    Items,
    Target,
    UnpackedTarget,
    WholeSlot,
    member_name,
)


class Rounds(NamedTuple):
    """What is written out: over which items, what each round calls them, and where it does."""

    items: Items
    target: Target
    holes: dict[cst.CSTNode, Hole]
    is_vital: bool = False
    jumps: tuple[cst.Continue, ...] = ()


class Loops:
    """Finds what can be written out in one HOW."""

    def __init__(self, source: SourceModule, how: cst.FunctionDef) -> None:
        self._source = source
        self._how = how
        self.iterables = Iterables(source)
        self._numbers = count(1)

    def loop(self, node: cst.For, hole: FindHole) -> Rounds | None:
        """A `for` statement, if it can be written out.

        The slots that it runs over, and names of loops around it, are what `hole` finds.
        """
        is_plain = node.asynchronous is None and node.orelse is None
        items = self.iterables.items(node.iter, hole) if is_plain else None
        names = _target_names(node.target)
        if items is None or not names or may_leave(node) or defines(node.body):
            return None
        scope = self._source.scopes.get(names[0])
        if scope is None or self._looks_at_locals(scope):
            return None
        bound = set(bound_names(*_statements(node.body)))
        inside = nodes_of(node)
        found: dict[str, list[cst.CSTNode]] = {}
        for name in names:
            uses = [*self._uses(scope, name.value)]
            own = [one for one in uses if one in inside]
            others = [one for one in uses if one not in inside]
            if name.value in bound or not all(self._is_at_once(one, node) for one in own):
                return None
            if not all(self._is_of_another_loop(one, name.value, scope, node) for one in others):
                return None
            found[name.value] = own
        # A list that stays empty has no type of its own at module level.
        is_of_how = scope is self._source.scopes.get(self._how.body.body[0])
        vital = (
            is_of_how or yields(node) or any(self._is_missed(scope, name, inside) for name in bound)
        )
        rounds = self._rounds(items, node.target, found, hole, is_vital=vital)
        return None if rounds is None else rounds._replace(jumps=tuple(last_jumps(node.body)))

    def unpacked(self, node: cst.SimpleStatementLine, hole: FindHole) -> Rounds | None:
        """`a, b = slot` at the top of a function, if `a` and `b` never are anything else."""
        match node.body:
            case [
                cst.Assign(targets=[cst.AssignTarget(target=cst.Tuple() as target)], value=value)
            ]:
                slot = hole(value)
            case _:
                return None
        names, block = _target_names(target), self._source.parents.get(node)
        function = self._source.parents.get(block) if block is not None else None
        if not isinstance(function, cst.FunctionDef) or not isinstance(slot, SlotHole) or not names:
            return None
        if function is self._how:  # whose locals are names of the module, for whoever asks
            return None
        scope = self._source.scopes.get(names[0])
        bound = bound_names(*_statements(function.body))
        found: dict[str, list[cst.CSTNode]] = {}
        for name in names:
            uses = list(self._uses(scope, name.value)) if scope is not None else []
            if bound.count(name.value) != 1 or not all(self._is_after(one, node) for one in uses):
                return None
            found[name.value] = uses
        if scope is None or self._looks_at_locals(scope) or not any(found.values()):
            return None
        return self._rounds(WholeSlot(slot.parameter), target, found, hole)

    def comprehension(
        self, node: cst.BaseComp, element: Sequence[cst.BaseExpression], hole: FindHole
    ) -> Rounds | None:
        """A comprehension with one `for` and no `if`, if it can be written out."""
        clause = node.for_in
        if isinstance(node, cst.GeneratorExp) and any(map(awaits, element)):
            return None  # an asynchronous generator, which is not consumed like others
        if clause.asynchronous or clause.ifs or clause.inner_for_in:
            return None
        items, names = self.iterables.items(clause.iter, hole), _target_names(clause.target)
        scope = self._source.scopes.get(names[0]) if names else None
        if items is None or not isinstance(scope, ComprehensionScope):
            return None
        found: dict[str, list[cst.CSTNode]] = {}
        for name in names:
            uses = [*self._uses(scope, name.value)]
            if not all(self._is_at_once(one, node) for one in uses):
                return None
            found[name.value] = uses
        return self._rounds(items, clause.target, found, hole)

    def _rounds(
        self,
        items: Items,
        target: cst.BaseExpression,
        uses: dict[str, list[cst.CSTNode]],
        hole: FindHole,
        *,
        is_vital: bool = False,
    ) -> Rounds | None:
        number = next(self._numbers)
        holes: dict[cst.CSTNode, Hole] = {
            node: SlotHole(member_name(name, number)) for name in uses for node in uses[name]
        }
        find = lambda node: holes.get(node) or hole(node)  # noqa: E731
        if any(is_compared(node, self._source.parents, find) for node in holes):
            return None
        return Rounds(items, _target(target, number), holes, is_vital)

    def _uses(self, scope: Scope, name: str) -> Iterator[cst.CSTNode]:
        for assignment in scope[name]:
            if isinstance(assignment, Assignment):
                yield from (leftmost(access.node) for access in assignment.references)

    def _is_of_another_loop(
        self, node: cst.CSTNode, name: str, scope: Scope, loop: cst.For
    ) -> bool:
        """Is a name used in the body of a loop that binds it anew, beside this one?"""
        child, parent = node, self._source.parents.get(node)
        while parent is not None and not isinstance(parent, (cst.FunctionDef, cst.Lambda)):
            if isinstance(parent, cst.For) and child is parent.body:
                names = [one for one in _target_names(parent.target) if one.value == name]
                if names and self._source.scopes.get(names[0]) is scope:
                    return not self._is_around(parent, loop)
            child, parent = parent, self._source.parents.get(parent)
        return False

    def _is_around(self, outer: cst.CSTNode, node: cst.CSTNode) -> bool:
        parent = self._source.parents.get(node)
        while parent is not None and parent is not outer:
            parent = self._source.parents.get(parent)
        return parent is not None

    def _is_after(self, node: cst.CSTNode, statement: cst.CSTNode) -> bool:
        positions = self._source.positions
        return (
            isinstance(node, cst.Name)
            and positions[node].start.line > positions[statement].end.line
        )

    def _is_missed(self, scope: Scope, name: str, inside: set[cst.CSTNode]) -> bool:
        """Does something use a name that is bound in the loop only?"""
        places = [one.node for one in scope.assignments[name] if isinstance(one, Assignment)]
        if not places:  # bound by a `match` pattern, say: libcst does not see who uses it
            return True
        if any(place not in inside for place in places):
            return False
        return any(node not in inside for node in self._uses(scope, name))

    def _looks_at_locals(self, scope: Scope) -> bool:
        names = ("locals", "vars", "dir", "eval", "exec")
        return any(
            isinstance(access.node, cst.Name) and access.node.value in names
            for access in scope.accesses
        )

    def _is_at_once(self, node: cst.CSTNode, loop: cst.CSTNode) -> bool:
        """Is a name looked up in the round that it stands in?"""
        if not isinstance(node, cst.Name):
            return False
        parent = self._source.parents.get(node)
        while parent is not None and parent is not loop:
            if isinstance(parent, (cst.Lambda, cst.FunctionDef, cst.ClassDef)):
                return False
            if isinstance(parent, cst.GeneratorExp) and not self._is_consumed(parent):
                return False
            parent = self._source.parents.get(parent)
        return True

    def _is_consumed(self, generator: cst.GeneratorExp) -> bool:
        """Does what a generator is passed to run it to its end before anything else?"""
        argument = self._source.parents.get(generator)
        call = self._source.parents.get(argument) if isinstance(argument, cst.Arg) else None
        if not isinstance(argument, cst.Arg) or not isinstance(call, cst.Call):
            return False
        is_consumer = isinstance(call.func, cst.Name) and call.func.value in _CONSUMERS
        return argument.star == "*" or (is_consumer and self.iterables.is_builtin(call.func))  # type: ignore[arg-type]


_CONSUMERS = frozenset({"list", "tuple", "set", "frozenset", "dict", "sum", "sorted", "max", "min"})


def _target_names(target: cst.BaseExpression) -> list[cst.Name]:
    """The names that a loop binds; none where it binds anything else."""
    if isinstance(target, cst.Name):
        return [target]
    if not isinstance(target, (cst.Tuple, cst.List)):
        return []
    found: list[cst.Name] = []
    for element in target.elements:
        names = _target_names(element.value) if isinstance(element, cst.Element) else []
        if not names:
            return []
        found += names
    return found if len({name.value for name in found}) == len(found) else []


def _target(target: cst.BaseExpression, number: int) -> Target:
    if isinstance(target, cst.Name):
        return member_name(target.value, number)
    assert isinstance(target, (cst.Tuple, cst.List))
    return UnpackedTarget(tuple(_target(element.value, number) for element in target.elements))


def _statements(body: cst.BaseSuite) -> list[cst.CSTNode]:
    return list(body.body)
