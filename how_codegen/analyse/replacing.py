"""Replaces what is a hole in a syntax tree by the marker of it."""

# ruff: noqa: D102 (the methods are libcst's: each is named after the node that it leaves)

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import libcst as cst

from how_codegen.analyse.canonical import is_tuple_key
from how_codegen.analyse.deciding import DecidingMarker, with_parentheses
from how_codegen.analyse.dropped import DROPPED, with_comments_kept
from how_codegen.analyse.forwarding import is_forwarded
from how_codegen.analyse.names import leftmost
from how_codegen.analyse.numbering import LineNumbers
from how_codegen.analyse.quoted import unquoted
from how_codegen.analyse.source import dotted_name
from how_codegen.holes import (
    DefineHole,
    ForwardHole,
    GlobalHole,
    MemberHole,
    ScheduleHole,
    SlotHole,
    StartHole,
    Text,
)

if TYPE_CHECKING:
    from how_codegen.analyse.marking import Marker


class Replacer(DecidingMarker):
    """Replaces each name that is a hole; works on the untouched tree, whose nodes are known."""

    def __init__(
        self, marker: Marker, numbers: LineNumbers | None = None, *, again: bool = False
    ) -> None:
        super().__init__(marker, again=again)
        self._marker = marker
        self._numbers = numbers

    def on_leave(
        self, original_node: cst.CSTNodeT, updated_node: cst.CSTNodeT
    ) -> cst.CSTNodeT | cst.RemovalSentinel | cst.FlattenSentinel[cst.CSTNodeT]:
        changed = super().on_leave(original_node, updated_node)
        # No comment can stand inside of an f-string.
        if self._numbers is None or self.fstrings or not isinstance(changed, cst.CSTNode):
            return changed
        return self._numbers.numbered(original_node, changed)

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.BaseExpression:
        hole = self._marker.hole(original_node)
        if hole is None or self.is_annotated_before(hole):
            return updated_node
        if isinstance(hole, SlotHole) and self.fstrings:
            hole = SlotHole(hole.parameter, in_fstring=True)
        return with_parentheses(self._marker.mark(hole), original_node)

    def leave_For(
        self, original_node: cst.For, updated_node: cst.For
    ) -> cst.For | cst.FlattenSentinel[cst.BaseStatement]:
        """The loop, after declarations of its names that need some."""
        made = super().leave_For(original_node, updated_node)
        declared = self._marker.declared(original_node)
        if self._again or not declared or not isinstance(made, cst.For):
            return made
        first, *others = [self._declaration(original_node, *one) for one in declared.items()]
        first = first.with_changes(leading_lines=made.leading_lines)
        loop: cst.BaseStatement = made.with_changes(leading_lines=())
        if self._numbers is not None:
            loop = self._numbers.numbered(original_node, loop)
        return cst.FlattenSentinel([first, *others, loop])

    def _declaration(
        self, loop: cst.For, name: str, type_: cst.BaseExpression
    ) -> cst.SimpleStatementLine:
        marked = type_.visit(self)
        assert isinstance(marked, cst.BaseExpression)
        line = cst.SimpleStatementLine([cst.AnnAssign(cst.Name(name), cst.Annotation(marked))])
        mark = self._numbers.comment(loop) if self._numbers is not None else ""
        if not mark:
            return line
        end = cst.TrailingWhitespace(cst.SimpleWhitespace("  "), cst.Comment(mark))
        return line.with_changes(trailing_whitespace=end)

    def leave_FormattedStringExpression(
        self,
        original_node: cst.FormattedStringExpression,
        updated_node: cst.FormattedStringExpression,
    ) -> cst.FlattenSentinel[cst.BaseFormattedStringContent] | cst.BaseFormattedStringContent:
        """`{word=}` prints the name of the source, whatever stands for it."""
        if original_node.equal is None or original_node.expression.deep_equals(
            updated_node.expression
        ):
            return super().leave_FormattedStringExpression(original_node, updated_node)
        bare = original_node.with_changes(conversion=None, format_spec=None)
        source = self._marker.source_text(bare)[1:-1]
        conversion = original_node.conversion
        if conversion is None and original_node.format_spec is None:
            conversion = "r"
        shown = updated_node.with_changes(equal=None, conversion=conversion)
        return cst.FlattenSentinel([cst.FormattedStringText(source), shown])

    def leave_Nonlocal(
        self, original_node: cst.Nonlocal, updated_node: cst.Nonlocal
    ) -> cst.FlattenSentinel[cst.BaseSmallStatement] | cst.Nonlocal:
        """What the HOW binds before its workflow stands at module level in the module."""
        moved, kept = [], []
        for item in original_node.names:
            hole = self._marker.hole(item)
            bare = item.with_changes(comma=cst.MaybeSentinel.DEFAULT)
            if hole is None:
                kept.append(bare)
            else:
                moved.append(bare.with_changes(name=self._marker.mark(hole)))
        if not moved:
            return updated_node
        statements: list[cst.BaseSmallStatement] = [cst.Global(names=moved)]
        statements += [cst.Nonlocal(names=kept)] if kept else []
        return cst.FlattenSentinel(statements)

    def leave_Global(
        self, original_node: cst.Global, updated_node: cst.Global
    ) -> cst.RemovalSentinel | cst.Expr:
        """The names are reached through the HOW's module, whose they are."""
        return DROPPED if self._marker.is_commented(original_node) else cst.RemoveFromParent()

    def leave_IndentedBlock(
        self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
    ) -> cst.BaseSuite:
        return with_comments_kept(updated_node)

    def leave_ImportAlias(
        self, original_node: cst.ImportAlias, updated_node: cst.ImportAlias
    ) -> cst.ImportAlias:
        """What the HOW imports before its workflow may need another name in the module."""
        hole = self._marker.hole(original_node)
        if hole is None:
            return updated_node
        return updated_node.with_changes(asname=cst.AsName(self._marker.mark(hole)))

    def leave_ImportFrom(
        self, original_node: cst.ImportFrom, updated_node: cst.ImportFrom
    ) -> cst.ImportFrom:
        """A relative import is relative to the HOW's module, which the generated one is not."""
        if not original_node.relative:
            return updated_node
        module = cst.parse_expression(self._marker.absolute(original_node))
        return updated_node.with_changes(relative=(), module=module)

    def leave_Attribute(
        self, original_node: cst.Attribute, updated_node: cst.Attribute
    ) -> cst.BaseExpression:
        hole = self._marker.hole(leftmost(original_node))
        if not isinstance(hole, GlobalHole) or dotted_name(original_node.value) != hole.name:
            return updated_node
        member = MemberHole(hole.name, original_node.attr.value)
        return with_parentheses(self._marker.mark(member), original_node)

    def leave_Parameters(
        self, original_node: cst.Parameters, updated_node: cst.Parameters
    ) -> cst.Parameters:
        hole = self._marker.parameters(original_node)
        if hole is None:
            return updated_node
        return updated_node.with_changes(
            params=[*updated_node.params, cst.Param(self._marker.mark(hole))],
            star_arg=cst.MaybeSentinel.DEFAULT,
            star_kwarg=None,
        )

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        decided = self.decided_call(original_node)
        if decided is not None:
            return decided
        made = self._call(original_node, updated_node)
        if not self._marker.is_scheduled(original_node):
            return made
        workflow = cst.Attribute(self._marker.mark(DefineHole()), cst.Name("workflow"))
        return cst.Call(workflow, [cst.Arg(made)])

    def _call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        function, forward = original_node.func, self._marker.forward(original_node)
        is_start = isinstance(function, cst.Attribute) and function.attr.value == "start"
        hole = self._marker.hole(function.value) if is_start else None  # type: ignore[attr-defined]
        if isinstance(hole, SlotHole):
            is_kept = self._marker.is_kept(original_node)
            arguments = self._with_forward(original_node, original_node, forward)
            started = StartHole(hole.parameter, self._items(arguments), is_kept)
            return with_parentheses(self._marker.mark(started), original_node)
        if forward is None:
            return updated_node if is_start else super().leave_Call(original_node, updated_node)
        arguments = self._with_forward(original_node, updated_node, forward)
        return updated_node.with_changes(args=arguments)

    def _with_forward(
        self, original: cst.Call, call: cst.Call, forward: ForwardHole | None
    ) -> Sequence[cst.Arg]:
        """The arguments of a call, which is the original or that with its names replaced."""
        if forward is None:
            return call.args
        stars = {"*": forward.parameters.args, "**": forward.parameters.kwargs}
        found: list[cst.Arg] = []
        for one, argument in zip(original.args, call.args, strict=True):
            if not is_forwarded(one, stars):
                found.append(argument)
            elif one.star == "*":
                found.append(cst.Arg(self._marker.mark(forward)))
        return found

    def leave_Subscript(
        self, original_node: cst.Subscript, updated_node: cst.Subscript
    ) -> cst.BaseExpression:
        hole = self._marker.hole(original_node.value)
        if not isinstance(hole, SlotHole):
            return updated_node
        elements = original_node.slice
        is_tuple = is_tuple_key(original_node)
        is_kept = self._marker.is_kept(original_node)
        scheduled = ScheduleHole(hole.parameter, self._items(elements), is_tuple, is_kept)
        return with_parentheses(self._marker.mark(scheduled), original_node)

    def _items(self, nodes: Sequence[cst.Arg | cst.SubscriptElement]) -> Text:
        bare = [node.with_changes(comma=cst.MaybeSentinel.DEFAULT) for node in nodes]
        return self._marker.cut(", ".join(self._marker.code(node) for node in bare))

    def leave_SimpleString(
        self, original_node: cst.SimpleString, updated_node: cst.SimpleString
    ) -> cst.BaseExpression:
        holes = self._marker.string_holes(original_node)
        if not holes:
            return updated_node
        return unquoted(str(original_node.evaluated_value), holes, self._marker.mark)
