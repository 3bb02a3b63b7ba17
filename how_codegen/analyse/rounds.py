"""Marks loops and comprehensions over routines, with what they become when written out."""

# ruff: noqa: D102 (the methods are libcst's: each is named after the node that it leaves)

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Protocol

import libcst as cst

from how_codegen.analyse.gathered import Gathered
from how_codegen.analyse.in_rounds import compares_numbers, is_number
from how_codegen.analyse.loops import Loops, Rounds
from how_codegen.holes import (
    ChoiceHole,
    ConditionHole,
    DisplayHole,
    Hole,
    LengthHole,
    LocalHole,
    LoopHole,
    NumberHole,
    SlotHole,
    Text,
    WordHole,
)
from how_codegen.sequences import is_member

_Statement = cst.SimpleStatementLine | cst.BaseCompoundStatement
_ESCAPE = re.compile(r"\\[0-7]{0,2}$")
_PRAGMA = re.compile(r"#\s*(type:|noqa|nosec|pragma|pyright:|mypy:|ruff:|fmt:)")


class Marks(Protocol):
    """What marking a loop needs of the marker."""

    loops: Loops
    gathered: Gathered

    def hole(self, node: cst.CSTNode) -> Hole | None:
        """The hole that a name is, if it is one."""

    def mark(self, hole: Hole) -> cst.Name:
        """A node that prints as the marker of a hole."""

    def source_text(self, node: cst.CSTNode) -> str:
        """A node's text as the HOW has it."""

    def cut(self, text: str) -> Text:
        """Marked text as text with holes."""

    def block(self, make: Callable[[list[Text], str], Hole]) -> list[cst.BaseStatement]:
        """Statements to put before, between and after the parts of a `LoopHole`."""

    def add(self, holes: Mapping[cst.CSTNode, Hole]) -> None:
        """Mark these, too, from here on."""

    def is_at_end(self, jump: cst.Continue) -> bool:
        """Is it the end of a round that is written out?"""

    def is_test(self, node: cst.BaseExpression) -> bool:
        """Is only the truth of an expression asked?"""

    def is_alone(self, statement: cst.BaseSmallStatement) -> bool:
        """Is it all that its block does?"""

    def within(self, rounds: Rounds, node: cst.CSTNode, *, again: bool) -> cst.CSTNode:
        """A node of a round with its holes marked; `again` for a second round."""


class RoundsMarker(cst.CSTTransformer):
    """Marks loops, comprehensions and lengths; works on the untouched tree."""

    def __init__(self, marker: Marks, *, again: bool) -> None:
        super().__init__()
        self._marks = marker
        self._again = again
        self.fstrings = 0
        self._escaped: set[cst.CSTNode] = set()

    def visit_FormattedString(self, node: cst.FormattedString) -> None:
        self.fstrings += 1
        for before, part in pairwise(node.parts):
            # Text there could become part of the escape: `\{word}` of a word like "new".
            if isinstance(before, cst.FormattedStringText) and _ESCAPE.search(before.value):
                self._escaped.add(part)

    def leave_FormattedString(
        self, original_node: cst.FormattedString, updated_node: cst.FormattedString
    ) -> cst.BaseExpression:
        self.fstrings -= 1
        return updated_node

    def leave_For(
        self, original_node: cst.For, updated_node: cst.For
    ) -> cst.For | cst.FlattenSentinel[cst.BaseStatement]:
        rounds = self._marks.loops.loop(original_node, self._marks.hole)
        if rounds is None:
            return updated_node
        first = self._round(rounds, original_node, again=self._again)
        later = self._round(rounds, original_node, again=True)
        size = _size(self._marks.source_text(cst.Module(later)))

        def made(texts: list[Text], indent: str) -> Hole:
            loop, once, more = texts
            return LoopHole(
                rounds.items, rounds.target, loop, once, more, indent, size, rounds.is_vital
            )

        begin, *between = self._marks.block(made)
        above = updated_node.leading_lines
        footer = (
            updated_node.body.footer if isinstance(updated_node.body, cst.IndentedBlock) else ()
        )
        between[1] = between[1].with_changes(leading_lines=_comments(footer))
        lines = [*above, *_header(original_node, updated_node)]
        if first:
            old = getattr(first[0], "leading_lines", ())
            first[0] = first[0].with_changes(leading_lines=[*lines, *old])
        parts = [begin, updated_node, between[0], *first, between[1], *later, between[2]]
        return cst.FlattenSentinel(parts)

    def _unpacked(
        self, original: cst.SimpleStatementLine, updated: cst.SimpleStatementLine
    ) -> cst.SimpleStatementLine | cst.FlattenSentinel[cst.BaseStatement]:
        """`a, b = slot`: from here on, `a` and `b` are what the slot holds."""
        rounds = self._marks.loops.unpacked(original, self._marks.hole)
        if rounds is None:
            return updated
        self._marks.add(rounds.holes)

        def made(texts: list[Text], indent: str) -> Hole:
            return LoopHole(rounds.items, rounds.target, texts[0], (), (), indent, 0, True)

        begin, *between = self._marks.block(made)
        return cst.FlattenSentinel([begin, updated, *between])

    def _round(self, rounds: Rounds, loop: cst.For, *, again: bool) -> list[_Statement]:
        body = self._marks.within(rounds, loop.body, again=again)
        if isinstance(body, cst.SimpleStatementSuite):
            return [cst.SimpleStatementLine(list(body.body), (), body.trailing_whitespace)]
        assert isinstance(body, cst.IndentedBlock)
        kinds = (cst.SimpleStatementLine, cst.BaseCompoundStatement)
        return [one for one in body.body if isinstance(one, kinds)]

    def leave_ListComp(
        self, original_node: cst.ListComp, updated_node: cst.ListComp
    ) -> cst.BaseExpression:
        element = [original_node.elt]
        return self._display(original_node, updated_node, element, "[", "]") or updated_node

    def leave_SetComp(
        self, original_node: cst.SetComp, updated_node: cst.SetComp
    ) -> cst.BaseExpression:
        element = [original_node.elt]
        return self._display(original_node, updated_node, element, "{", "}") or updated_node

    def leave_DictComp(
        self, original_node: cst.DictComp, updated_node: cst.DictComp
    ) -> cst.BaseExpression:
        pair = [original_node.key, original_node.value]
        return self._display(original_node, updated_node, pair, "{", "}") or updated_node

    def leave_Arg(self, original_node: cst.Arg, updated_node: cst.Arg) -> cst.Arg:
        """`gather(*(f(x) for f in slot))`: the members become the arguments."""
        value = original_node.value
        is_several = isinstance(value, (cst.GeneratorExp, cst.ListComp))
        if not is_several or not self._marks.gathered.takes_members(original_node):
            return updated_node
        assert isinstance(value, (cst.GeneratorExp, cst.ListComp))
        assert isinstance(updated_node.value, cst.BaseExpression)
        whole = updated_node.with_changes(comma=cst.MaybeSentinel.DEFAULT)
        shown = self._display(value, whole, [value.elt], "", "")
        return updated_node if shown is None else updated_node.with_changes(star="", value=shown)

    def _display(
        self,
        original: cst.BaseComp,
        updated: cst.CSTNode,
        element: Sequence[cst.BaseExpression],
        opening: str,
        closing: str,
    ) -> cst.Name | None:
        is_awkward = self.fstrings or "#" in self._marks.source_text(original)
        loops, hole = self._marks.loops, self._marks.hole
        rounds = None if is_awkward else loops.comprehension(original, element, hole)
        if rounds is None:
            return None
        members = [self._marks.within(rounds, one, again=self._again) for one in element]
        text = ": ".join(self._marks.source_text(one) for one in members)
        whole = self._marks.cut(self._marks.source_text(updated))
        display = DisplayHole(
            rounds.items, rounds.target, whole, self._marks.cut(text), opening, closing
        )
        return self._marks.mark(display)

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        function, arguments = original_node.func, original_node.args
        if not isinstance(function, cst.Name) or len(arguments) != 1:
            return updated_node
        (argument,) = arguments
        is_plain = argument.keyword is None and not argument.star
        if not is_plain or not self._marks.loops.iterables.is_builtin(function):
            return updated_node
        found = self._marks.hole(argument.value)
        if function.value == "len" and isinstance(found, SlotHole):
            text = self._marks.cut(self._marks.source_text(updated_node))
            is_test = self._marks.is_test(original_node)
            return self._marks.mark(LengthHole(found.parameter, text, is_test))
        value = argument.value
        signs = {"tuple": ("(", ")"), "list": ("[", "]")}.get(function.value)
        if signs is None or not isinstance(value, cst.GeneratorExp):
            return updated_node
        shown = self._display(value, updated_node, [value.elt], *signs)
        return shown or updated_node

    def leave_BooleanOperation(
        self, original_node: cst.BooleanOperation, updated_node: cst.BooleanOperation
    ) -> cst.BaseExpression:
        """`slot or other`: what was passed may decide it."""
        if self._marks.is_test(original_node):
            left = self._condition(original_node.left, updated_node.left)
            other = self._condition(original_node.right, updated_node.right)
            return updated_node.with_changes(left=left, right=other)
        found = self._marks.hole(original_node.left)
        if not isinstance(found, SlotHole) or self.fstrings or is_member(found.parameter):
            return updated_node
        is_or = isinstance(original_node.operator, cst.Or)
        bare = updated_node.with_changes(lpar=(), rpar=())
        right, whole = (self._marks.cut(self._marks.source_text(one)) for one in (bare.right, bare))
        marked = self._marks.mark(ChoiceHole(found.parameter, is_or, right, whole))
        return marked.with_changes(lpar=original_node.lpar, rpar=original_node.rpar)

    def _condition(
        self, original: cst.BaseExpression, updated: cst.BaseExpression
    ) -> cst.BaseExpression:
        """An operand of a test that is a slot, or `not` a slot: what was passed may decide it."""
        is_not = isinstance(original, cst.UnaryOperation) and isinstance(original.operator, cst.Not)
        asked = original.expression if isinstance(original, cst.UnaryOperation) else original
        found = self._marks.hole(asked)
        if not isinstance(found, SlotHole) or (asked is not original and not is_not):
            return updated
        return self._marks.mark(ConditionHole(found.parameter, False, is_not))

    def leave_BinaryOperation(
        self, original_node: cst.BinaryOperation, updated_node: cst.BinaryOperation
    ) -> cst.BaseExpression:
        """What is calculated of lengths and numbers of rounds may be a number."""
        if not is_number(original_node, self._marks.hole):
            return updated_node
        return self._calculated(original_node, updated_node)

    def compared_numbers(
        self, original: cst.Comparison, updated: cst.Comparison
    ) -> cst.BaseExpression:
        """What compares such numbers may be decided in one call, or in one round."""
        if not compares_numbers(original, self._marks.hole):
            return updated
        return self._calculated(original, updated)

    def _calculated(
        self, original: cst.BaseExpression, updated: cst.BaseExpression
    ) -> cst.BaseExpression:
        text = self._marks.cut(self._marks.source_text(updated))
        if all(isinstance(part, str) for part in text):  # nothing in it depends on the call
            return updated
        return self._marks.mark(NumberHole(text, self._marks.is_test(original)))

    def leave_FormattedStringExpression(
        self,
        original_node: cst.FormattedStringExpression,
        updated_node: cst.FormattedStringExpression,
    ) -> cst.FlattenSentinel[cst.BaseFormattedStringContent] | cst.BaseFormattedStringContent:
        """A constant in an f-string becomes part of the text."""
        node = updated_node
        text = self._marks.cut(self._marks.source_text(node.expression))
        is_bare = not node.conversion and not node.format_spec and not node.equal
        is_hole = len(text) == 1 and isinstance(text[0], (SlotHole, LengthHole, NumberHole))
        if not is_bare or not is_hole or original_node in self._escaped:
            return node
        return cst.FormattedStringText(self._marks.mark(WordHole(text)).value)

    # ------------------------------------------------- what a later round leaves out

    def leave_EmptyLine(
        self, original_node: cst.EmptyLine, updated_node: cst.EmptyLine
    ) -> cst.EmptyLine | cst.RemovalSentinel:
        is_said = original_node.comment is not None and not _is_pragma(original_node.comment)
        return cst.RemoveFromParent() if self._again and is_said else updated_node

    def leave_TrailingWhitespace(
        self, original_node: cst.TrailingWhitespace, updated_node: cst.TrailingWhitespace
    ) -> cst.TrailingWhitespace:
        comment = original_node.comment
        if not self._again or comment is None or _is_pragma(comment):
            return updated_node
        return updated_node.with_changes(comment=None, whitespace=cst.SimpleWhitespace(""))

    def leave_AnnAssign(
        self, original_node: cst.AnnAssign, updated_node: cst.AnnAssign
    ) -> cst.BaseSmallStatement | cst.RemovalSentinel:
        """A local gets its type once."""
        if not self._again or not isinstance(original_node.target, cst.Name):
            return updated_node
        if updated_node.value is None:
            return cst.RemoveFromParent()
        targets = [cst.AssignTarget(updated_node.target)]
        return cst.Assign(targets, updated_node.value, updated_node.semicolon)

    def leave_Continue(
        self, original_node: cst.Continue, updated_node: cst.Continue
    ) -> cst.BaseSmallStatement | cst.RemovalSentinel:
        """Where a loop is written out, the round is over without saying so."""
        if not self._marks.is_at_end(original_node):
            return updated_node
        return cst.Pass() if self._marks.is_alone(original_node) else cst.RemoveFromParent()

    def leave_Else(  # type: ignore[override]  # an `else` may be left out
        self, original_node: cst.Else, updated_node: cst.Else
    ) -> cst.Else | cst.RemovalSentinel:
        """One in which the round is only said to be over is left out with that."""
        match original_node.body.body:
            case [cst.SimpleStatementLine(body=[cst.Continue() as jump])]:
                is_commented = "#" in self._marks.source_text(original_node)
                if self._marks.is_at_end(jump) and not is_commented:
                    return cst.RemoveFromParent()
        return updated_node

    def leave_SimpleStatementLine(
        self,
        original_node: cst.SimpleStatementLine,
        updated_node: cst.SimpleStatementLine,
    ) -> cst.SimpleStatementLine | cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel:
        if not updated_node.body:
            return cst.RemoveFromParent()
        return self._unpacked(original_node, updated_node)

    def is_annotated_before(self, hole: Hole) -> bool:
        """Is it a local that has its type from an earlier round?"""
        return self._again and isinstance(hole, LocalHole)


def _is_pragma(comment: cst.Comment) -> bool:
    return _PRAGMA.match(comment.value) is not None


def _comments(lines: Sequence[cst.EmptyLine]) -> list[cst.EmptyLine]:
    return [line for line in lines if line.comment is not None]


def _header(original: cst.For, updated: cst.For) -> list[cst.EmptyLine]:
    """The comment behind `for x in y:`."""
    said, marked = (
        one.body.header.comment if isinstance(one.body, cst.IndentedBlock) else None
        for one in (original, updated)
    )
    return [cst.EmptyLine(comment=marked)] if said is not None else []


def _size(code: str) -> int:
    return sum(1 for line in code.splitlines() if line.strip() and line.strip()[0] != "#")
