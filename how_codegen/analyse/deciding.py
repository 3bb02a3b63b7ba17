"""Marks what a call may decide: comparisons, the cases of a `match`, and tests."""

# ruff: noqa: D102 (the methods are libcst's: each is named after the node that it leaves)

from __future__ import annotations

from typing import Protocol

import libcst as cst

from how_codegen.analyse.compared import asks_class, pairs
from how_codegen.analyse.jumps import yields
from how_codegen.analyse.matched import Case, without_match
from how_codegen.analyse.rounds import Marks, RoundsMarker
from how_codegen.holes import ConditionHole, DecidedHole, SlotHole


class DecidingMarks(Marks, Protocol):
    """What marking a decision needs of the marker."""

    def compared(self, asked: cst.Comparison | cst.Call) -> bool | None:
        """Does a comparison of the HOW's parameters with constants hold in this call?"""

    def cases_left(self, match: cst.Match) -> list[Case] | None:
        """The cases of a `match` of a parameter that this call may run; None for another one's."""


class DecidingMarker(RoundsMarker):
    """Marks what constants decide; works on the untouched tree."""

    def __init__(self, marker: DecidingMarks, *, again: bool) -> None:
        super().__init__(marker, again=again)
        self._deciding = marker

    def decided_call(self, call: cst.Call) -> cst.Name | None:
        """What stands for `isinstance(slot, int)`, if what was passed decides it."""
        holds = self._deciding.compared(call) if asks_class(call) else None
        if holds is None:
            return None
        return with_parentheses(self._deciding.mark(DecidedHole(holds)), call)

    def leave_Comparison(
        self, original_node: cst.Comparison, updated_node: cst.Comparison
    ) -> cst.BaseExpression:
        holds = self._deciding.compared(original_node)
        if holds is not None:
            return with_parentheses(self._deciding.mark(DecidedHole(holds)), original_node)
        if len(original_node.comparisons) > 1:
            return self._chain(original_node, updated_node)
        hole = self._deciding.hole(original_node.left)
        if not isinstance(hole, SlotHole):
            return self.compared_numbers(original_node, updated_node)
        (target,) = original_node.comparisons
        is_none = isinstance(target.comparator, cst.Name) and target.comparator.value == "None"
        if not is_none or not isinstance(target.operator, (cst.Is, cst.IsNot)):
            return self.compared_numbers(original_node, updated_node)
        is_negated = isinstance(target.operator, cst.IsNot)
        condition = ConditionHole(hole.parameter, True, is_negated)
        return with_parentheses(self._deciding.mark(condition), original_node)

    def _chain(self, original: cst.Comparison, updated: cst.Comparison) -> cst.BaseExpression:
        """`a < b < c` without what the call decides at its beginning and end."""
        decided = [self._deciding.compared(pair) for pair in pairs(original)]
        begin = next((number for number, one in enumerate(decided) if one is not True), 0)
        if decided[begin] is False:  # what follows is never looked at
            return with_parentheses(self._deciding.mark(DecidedHole(False)), original)
        end = len(decided)
        while decided[end - 1]:
            end -= 1
        if end - begin == len(decided):
            return self.compared_numbers(original, updated)
        targets = updated.comparisons
        left = targets[begin - 1].comparator if begin else updated.left
        return updated.with_changes(left=left, comparisons=targets[begin:end])

    def leave_Match(self, original_node: cst.Match, updated_node: cst.Match) -> cst.Match | cst.If:
        """What was passed may decide which case is run."""
        left = self._deciding.cases_left(original_node)
        if left is None or len(left) == len(original_node.cases):
            return updated_node
        if yields(original_node) and not any(yields(one.node) for one in left):
            return updated_node  # it would be no generator any more
        if not left:
            fails = self._deciding.mark(DecidedHole(False))
            nothing = cst.IndentedBlock([cst.SimpleStatementLine([cst.Pass()])])
            return cst.If(fails, nothing, None, updated_node.leading_lines)
        numbers = {one: number for number, one in enumerate(original_node.cases)}
        cases = [updated_node.cases[numbers[one.node]] for one in left]
        if all(one.is_plain for one in left):
            holds = self._deciding.mark(DecidedHole(True))
            return without_match(updated_node, cases, holds)
        return updated_node.with_changes(cases=cases)

    def leave_MatchCase(
        self, original_node: cst.MatchCase, updated_node: cst.MatchCase
    ) -> cst.MatchCase:
        if original_node.guard is None or updated_node.guard is None:
            return updated_node
        guard = self._truth(original_node.guard, updated_node.guard)
        return updated_node.with_changes(guard=guard)

    def leave_If(self, original_node: cst.If, updated_node: cst.If) -> cst.If:
        return updated_node.with_changes(test=self._truth(original_node.test, updated_node.test))

    def leave_While(self, original_node: cst.While, updated_node: cst.While) -> cst.While:
        return updated_node.with_changes(test=self._truth(original_node.test, updated_node.test))

    def leave_IfExp(self, original_node: cst.IfExp, updated_node: cst.IfExp) -> cst.IfExp:
        return updated_node.with_changes(test=self._truth(original_node.test, updated_node.test))

    def leave_Assert(self, original_node: cst.Assert, updated_node: cst.Assert) -> cst.Assert:
        return updated_node.with_changes(test=self._truth(original_node.test, updated_node.test))

    def leave_UnaryOperation(
        self, original_node: cst.UnaryOperation, updated_node: cst.UnaryOperation
    ) -> cst.BaseExpression:
        """`not slot` is true or false wherever it stands."""
        if not isinstance(original_node.operator, cst.Not):
            return updated_node
        made = self._truth(original_node, updated_node)
        return with_parentheses(made, original_node) if isinstance(made, cst.Name) else made

    def _truth(
        self, original: cst.BaseExpression, updated: cst.BaseExpression
    ) -> cst.BaseExpression:
        """A test that is a slot, or `not` a slot, may be decided by what was passed."""
        is_negated = isinstance(original, cst.UnaryOperation) and isinstance(
            original.operator, cst.Not
        )
        tested = original.expression if isinstance(original, cst.UnaryOperation) else original
        hole = self._deciding.hole(tested)
        if not isinstance(hole, SlotHole) or (tested is not original and not is_negated):
            return updated
        return self._deciding.mark(ConditionHole(hole.parameter, False, is_negated))


def with_parentheses(marked: cst.Name, original: cst.BaseExpression) -> cst.Name:
    """A marker in the parentheses that what it stands for has."""
    return marked.with_changes(lpar=original.lpar, rpar=original.rpar)
