"""A syntax tree as text with holes: each hole is printed as a marker, and the text cut there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import libcst as cst

from how_codegen.analyse.compared import compared_names, is_keyword
from how_codegen.analyse.gathered import Gathered
from how_codegen.analyse.in_rounds import is_test
from how_codegen.analyse.loops import Loops, Rounds
from how_codegen.analyse.matched import Case, cases_left
from how_codegen.analyse.names import Names
from how_codegen.analyse.numbering import LineNumbers
from how_codegen.analyse.replacing import Replacer
from how_codegen.analyse.source import SourceModule
from how_codegen.constants.decisions import Decisions
from how_codegen.holes import ForwardHole, GlobalHole, Hole, LineHole, SlotHole, Text, VariadicHole


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
        marked = [statement.visit(Replacer(self, self._numbers)) for statement in statements]
        kept: list[cst.BaseStatement] = []
        for one in marked:
            several = one if isinstance(one, cst.FlattenSentinel) else [one]
            kept += [item for item in several if isinstance(item, cst.BaseStatement)]
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

    def declared(self, loop: cst.For) -> dict[str, cst.BaseExpression]:
        """The names of a loop that need to be declared before it, with the type of each."""
        return self._names.loop_variables.declared.get(loop, {})

    def is_at_end(self, jump: cst.Continue) -> bool:
        """Is it the end of a round that is written out?"""
        return jump in self._jumps

    def is_test(self, node: cst.BaseExpression) -> bool:
        """Is only the truth of an expression asked?"""
        return is_test(node, self._source.parents)

    def is_alone(self, statement: cst.BaseSmallStatement) -> bool:
        """Is it all that its block does?"""
        node = self._source.parents.get(statement)
        while isinstance(node, _BLOCKS):
            if len(node.body) > 1:
                return False
            node = self._source.parents.get(node)
        return True

    def is_commented(self, statement: cst.BaseSmallStatement) -> bool:
        """Has a line that consists of one statement a comment above it?"""
        line = self._source.parents.get(statement)
        return (
            isinstance(line, cst.SimpleStatementLine)
            and len(line.body) == 1
            and any(one.comment is not None for one in line.leading_lines)
        )

    def within(self, rounds: Rounds, node: cst.CSTNode, *, again: bool) -> cst.CSTNode:
        """A node of a round with its holes marked; `again` for a second round."""
        # A part of a line has no room for the comments that number lines.
        numbers = self._numbers if isinstance(node, cst.BaseSuite) else None
        members, jumps = self._members, self._jumps
        self._members, self._jumps = {**members, **rounds.holes}, (*jumps, *rounds.jumps)
        marked = node.visit(Replacer(self, numbers, again=again))
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
        marked = expression.visit(Replacer(self))
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

    def compared(self, asked: cst.Comparison | cst.Call) -> bool | None:
        """Does a comparison of the HOW's parameters with constants hold in this call?"""
        leaves = compared_names(asked)
        if leaves is None or not any(isinstance(self.hole(one), SlotHole) for one in leaves):
            return None
        known = (SlotHole, GlobalHole)
        if any(one in self._members for one in leaves) or not all(
            isinstance(self.hole(one), known) or is_keyword(one) for one in leaves
        ):
            return None
        return self._decisions.compared(self.source_text(asked))

    def cases_left(self, match: cst.Match) -> list[Case] | None:
        """The cases of a `match` of a parameter that this call may run; None for another one's."""
        if not isinstance(self._names.holes.get(match.subject), SlotHole):
            return None
        return cases_left(match, self.source_text, self._decisions.compared)

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
