"""A syntax tree as text with holes: each hole is printed as a marker, and the text cut there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import libcst as cst

from how_codegen.analyse.canonical import is_tuple_key
from how_codegen.analyse.compared import compared_names, is_keyword
from how_codegen.analyse.forwarding import is_forwarded
from how_codegen.analyse.gathered import Gathered
from how_codegen.analyse.loops import Loops, Rounds
from how_codegen.analyse.names import Names, leftmost
from how_codegen.analyse.numbering import LineNumbers
from how_codegen.analyse.outer_names import OuterNamesMarker
from how_codegen.analyse.quoted import unquoted
from how_codegen.analyse.rounds import RoundsMarker
from how_codegen.analyse.source import SourceModule, dotted_name
from how_codegen.blueprint import (
    ConditionHole,
    DecidedHole,
    DefineHole,
    ForwardHole,
    GlobalHole,
    Hole,
    LineHole,
    MemberHole,
    ScheduleHole,
    SlotHole,
    StartHole,
    Text,
    VariadicHole,
)
from how_codegen.decisions import Decisions


class Marker:
    """Generates text in which each hole is a marker, then cuts it at the markers.

    Lines are counted from that of the HOW's `def`.
    """

    def __init__(
        self, source: SourceModule, how: cst.FunctionDef, names: Names, decisions: Decisions
    ) -> None:
        self._source = source
        self._decisions = decisions
        self._names = names
        self._found: list[Hole] = []
        self._prefix = "hole"
        while self._prefix in source.code:  # a marker must be no name of the user's
            self._prefix += "_"
        self._pattern = re.compile(rf"{self._prefix}(\d+)x")
        self._block_pattern = re.compile(
            rf"^([ \t]*){self._prefix}(\d+)b([0-3])\r?\n", re.MULTILINE
        )
        self._blocks: list[Callable[[list[Text], str], Hole]] = []
        self._members: dict[cst.CSTNode, Hole] = {}
        self._jumps: tuple[cst.Continue, ...] = ()
        self.loops = Loops(source, how)
        self.gathered = Gathered(source, self.loops)
        first = source.positions[how].start.line
        self._numbers = LineNumbers(source.positions, source.parents, first, self._comment)

    def text(self, *statements: cst.BaseStatement) -> Text:
        """Statements as a module of their own: dedented, comments kept, their lines numbered."""
        marked = [statement.visit(_Replacer(self, self._numbers)) for statement in statements]
        kept = [statement for statement in marked if isinstance(statement, cst.BaseStatement)]
        module = self._source.tree.with_changes(body=kept, header=[], footer=[])
        return self._cut_blocks(module.code)

    def block(self, make: Callable[[list[Text], str], Hole]) -> list[cst.BaseStatement]:
        """Statements to put before, between and after the three parts of a hole."""
        self._blocks.append(make)
        name = f"{self._prefix}{len(self._blocks) - 1}b"
        return [cst.SimpleStatementLine([cst.Expr(cst.Name(f"{name}{part}"))]) for part in range(4)]

    def add(self, holes: Mapping[cst.CSTNode, Hole]) -> None:
        """Mark these, too, from here on."""
        self._members = {**self._members, **holes}

    def is_at_end(self, jump: cst.Continue) -> bool:
        """Is it the end of a round that is written out?"""
        return jump in self._jumps

    def is_alone(self, statement: cst.BaseSmallStatement) -> bool:
        """Is it all that its block does?"""
        node = self._source.parents.get(statement)
        while isinstance(node, _BLOCKS):
            if len(node.body) > 1:
                return False
            node = self._source.parents.get(node)
        return True

    def within(self, rounds: Rounds, node: cst.CSTNode, *, again: bool) -> cst.CSTNode:
        """A node of a round with its holes marked; `again` for a second round."""
        # A part of a line has no room for the comments that number lines.
        numbers = self._numbers if isinstance(node, cst.BaseSuite) else None
        members, jumps = self._members, self._jumps
        self._members, self._jumps = {**members, **rounds.holes}, (*jumps, *rounds.jumps)
        marked = node.visit(_Replacer(self, numbers, again=again))
        self._members, self._jumps = members, jumps
        assert isinstance(marked, cst.CSTNode)
        return marked

    def _cut_blocks(self, code: str) -> Text:
        """Marked statements as text with holes, those of loops among them."""
        first, *rest = self._block_pattern.split(code)
        done: list[Text] = [self.cut(first)]  # the finished parts, of open blocks from the outside
        for indent, number, part, text in zip(*[iter(rest)] * 4, strict=True):
            if part == "3":
                loop, once, more = done[-3:]
                hole = self._blocks[int(number)]([loop, once, more], indent)
                done[-4:] = [(*done[-4], hole, *self.cut(text))]
            else:
                done.append(self.cut(text))
        (whole,) = done
        return whole

    def expression(self, expression: cst.BaseExpression) -> Text:
        """An expression's text."""
        return self.cut(self.code(expression))

    def code(self, expression: cst.CSTNode) -> str:
        """The marked text of a node."""
        marked = expression.visit(_Replacer(self))
        assert isinstance(marked, cst.CSTNode)
        return self._source.tree.code_for_node(marked)

    def mark(self, hole: Hole) -> cst.Name:
        """A node that prints as the marker of a hole."""
        self._found.append(hole)
        return cst.Name(f"{self._prefix}{len(self._found) - 1}x")

    def line_mark(self, node: cst.CSTNode) -> Text:
        """The comment that says which line text is from that the HOW itself has not."""
        return self.cut(self._numbers.comment(node))

    def _comment(self, hole: LineHole) -> str:
        return f"#{self.mark(hole).value}"

    def hole(self, node: cst.CSTNode) -> Hole | None:
        """The hole that a name is, if it is one."""
        return self._members.get(node) or self._names.holes.get(node)

    def compared(self, comparison: cst.Comparison) -> bool | None:
        """Does a comparison of the HOW's parameters with constants hold in this call?"""
        leaves = compared_names(comparison)
        if leaves is None or not any(isinstance(self.hole(one), SlotHole) for one in leaves):
            return None
        known = (SlotHole, GlobalHole)
        if any(one in self._members for one in leaves) or not all(
            isinstance(self.hole(one), known) or is_keyword(one) for one in leaves
        ):
            return None
        return self._decisions.compared(self.source_text(comparison))

    def is_kept(self, node: cst.CSTNode) -> bool:
        """Is the value of an expression used?"""
        return not isinstance(self._source.parents.get(node), cst.Expr)

    def source_text(self, node: cst.CSTNode) -> str:
        """A node's text as the HOW has it."""
        return self._source.tree.code_for_node(node)

    def absolute(self, node: cst.ImportFrom) -> str:
        """The full name of the module that an import names."""
        return self._source.absolute(node)

    def parameters(self, node: cst.Parameters) -> VariadicHole | None:
        """The hole that the last parameters of a function are, if they are one."""
        return self._names.forwarding.parameters.get(node)

    def is_scheduled(self, call: cst.Call) -> bool:
        """Is it a HOW call whose workflow is started by `[...]` or `.start(...)`?"""
        return call in self._names.scheduled_calls

    def forward(self, call: cst.Call) -> ForwardHole | None:
        """The hole in a call that passes on such parameters."""
        return self._names.forwarding.forwards.get(call)

    def string_holes(self, node: cst.CSTNode) -> dict[str, Hole]:
        """The names in a quoted annotation that are holes."""
        return self._names.strings.get(node, {})

    def cut(self, text: str) -> Text:
        """Marked text as text with holes."""
        parts: list[str | Hole] = []
        for number, piece in enumerate(self._pattern.split(text)):
            if number % 2:
                parts.append(self._found[int(piece)])
            elif piece:
                parts.append(piece)
        return tuple(parts)


_BLOCKS = (cst.IndentedBlock, cst.SimpleStatementSuite, cst.SimpleStatementLine)


class _Replacer(RoundsMarker, OuterNamesMarker):
    """Replaces each name that is a hole; works on the untouched tree, whose nodes are known."""

    def __init__(
        self, marker: Marker, numbers: LineNumbers | None = None, *, again: bool = False
    ) -> None:
        super().__init__(marker, again=again)
        self._marker = self.outer = marker
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
        return _with_parentheses(self._marker.mark(hole), original_node)

    def leave_Comparison(
        self, original_node: cst.Comparison, updated_node: cst.Comparison
    ) -> cst.BaseExpression:
        holds = self._marker.compared(original_node)
        if holds is not None:
            return _with_parentheses(self._marker.mark(DecidedHole(holds)), original_node)
        hole = self._marker.hole(original_node.left)
        if not isinstance(hole, SlotHole) or len(original_node.comparisons) != 1:
            return updated_node
        (target,) = original_node.comparisons
        is_none = isinstance(target.comparator, cst.Name) and target.comparator.value == "None"
        if not is_none or not isinstance(target.operator, (cst.Is, cst.IsNot)):
            return updated_node
        is_negated = isinstance(target.operator, cst.IsNot)
        condition = ConditionHole(hole.parameter, True, is_negated)
        return _with_parentheses(self._marker.mark(condition), original_node)

    def leave_If(self, original_node: cst.If, updated_node: cst.If) -> cst.If:
        return updated_node.with_changes(test=self._truth(original_node.test, updated_node.test))

    def leave_IfExp(self, original_node: cst.IfExp, updated_node: cst.IfExp) -> cst.IfExp:
        return updated_node.with_changes(test=self._truth(original_node.test, updated_node.test))

    def _truth(
        self, original: cst.BaseExpression, updated: cst.BaseExpression
    ) -> cst.BaseExpression:
        """A test that is a slot, or `not` a slot, may be decided by what was passed."""
        is_negated = isinstance(original, cst.UnaryOperation) and isinstance(
            original.operator, cst.Not
        )
        tested = original.expression if isinstance(original, cst.UnaryOperation) else original
        hole = self._marker.hole(tested)
        if not isinstance(hole, SlotHole) or (tested is not original and not is_negated):
            return updated
        return self._marker.mark(ConditionHole(hole.parameter, False, is_negated))

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

    def leave_Attribute(
        self, original_node: cst.Attribute, updated_node: cst.Attribute
    ) -> cst.BaseExpression:
        hole = self._marker.hole(leftmost(original_node))
        if not isinstance(hole, GlobalHole) or dotted_name(original_node.value) != hole.name:
            return updated_node
        member = MemberHole(hole.name, original_node.attr.value)
        return _with_parentheses(self._marker.mark(member), original_node)

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
            return _with_parentheses(self._marker.mark(started), original_node)
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
        return _with_parentheses(self._marker.mark(scheduled), original_node)

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


def _with_parentheses(marked: cst.Name, original: cst.BaseExpression) -> cst.Name:
    return marked.with_changes(lpar=original.lpar, rpar=original.rpar)
