"""Fills the holes of a blueprint with what one call passes."""

from __future__ import annotations

import msgspec

from how_codegen.holes import (
    BuiltinHole,
    ChoiceHole,
    ConditionHole,
    DecidedHole,
    DefineHole,
    DisplayHole,
    ForwardHole,
    GlobalHole,
    Hole,
    HowLocalHole,
    LengthHole,
    LineHole,
    LocalHole,
    LoopHole,
    MemberHole,
    NumberHole,
    ReturnsHole,
    ScheduleHole,
    SlotHole,
    StartHole,
    Text,
    TypeHole,
    VariadicHole,
    WordHole,
    WorkflowHole,
)
from how_codegen.lines.marks import Origin, line_mark
from how_codegen.records import ParametersOf, RoutineArgument
from how_codegen.sequences import member_name
from how_codegen.specialize.beside import as_test, in_union, is_alone, unpacked, without_comma
from how_codegen.specialize.calculate import calculated, plain_number, plain_word
from how_codegen.specialize.conditions import FALSE, TRUE
from how_codegen.specialize.globals import GlobalNames
from how_codegen.specialize.namespace import Namespace
from how_codegen.specialize.slots import Slots
from how_codegen.specialize.variadic import Variadic, variadic
from how_codegen.type_refs import variables_of


class Own(msgspec.Struct, frozen=True):
    """Names of the module itself: the workflow's, and those that the HOW binds before it.

    `is_hidden`: the workflow has a local of its own name, so that it must call itself by another.
    `kept` are names that must stay as the HOW has them. `source` is the HOW's number among those
    of the module, and `line_key` begins each mark that says which of its lines text is from.
    """

    name: str
    is_hidden: bool
    how: str
    kept: frozenset[str]
    source: int
    line_key: str


class Filler:
    """Turns text with holes into text, for the module of one call."""

    def __init__(self, own: Own, slots: Slots, globals_: GlobalNames, names: Namespace) -> None:
        self._own = own
        self._slots = slots
        self._globals = globals_
        self._names = names
        self._locals = {local: local for local in own.kept}
        self.epilogue = ""

    def text(self, text: Text) -> str:
        """The text with every hole filled.

        Raises:
            UnwritableTypeError: a solved type cannot be written.
        """
        filled: list[str] = []
        is_bare = False
        for part, after in zip(text, (*text[1:], ""), strict=False):
            piece = part if isinstance(part, str) else self._fill(part, after)
            piece = piece[1:] if is_bare else piece
            inside = unpacked(filled, piece, after) if isinstance(part, SlotHole) else None
            if inside is not None:
                filled[-1], piece = filled[-1][:-1], inside
            is_bare = isinstance(part, ChoiceHole) and is_alone(filled, piece, after)
            if is_bare:  # `(slot or other)` is a name now, which needs no parentheses
                filled[-1] = filled[-1][:-1]
            if not piece and isinstance(part, (VariadicHole, ForwardHole)):
                filled = [without_comma("".join(filled))]
            filled.append(piece)
        return "".join(filled)

    def _fill(self, hole: Hole, after: str | Hole) -> str:
        match hole:
            case LineHole(line=line, kind=kind):  # most are
                return line_mark(self._own.line_key, Origin(self._own.source, line), kind)
            case SlotHole():
                return self._slot(hole, after if isinstance(after, str) else "")
            case ScheduleHole():
                return self._schedule(hole, after if isinstance(after, str) else "")
            case StartHole():
                return self._start(hole)
            case ConditionHole():
                return self._condition(hole)
            case LoopHole():
                return self._loop(hole, after if isinstance(after, str) else "")
            case DisplayHole():
                return self._display(hole)
            case LengthHole():
                length = self._slots.length(hole.parameter)
                text = self.text(hole.text) if length is None else str(length)
                return as_test(text) if hole.is_test else text
            case NumberHole():
                text = calculated(self.text(hole.text))
                return as_test(text) if hole.is_test else text
            case ChoiceHole():
                return self._choice(hole)
            case WordHole(text=text):
                return self._word(text)
            case DecidedHole(holds=holds):
                return TRUE if holds else FALSE
            case GlobalHole(name=name):
                return in_union(self._globals.text(name), after)
            case DefineHole():
                return self._names.imported("how_codegen", "define")
            case BuiltinHole(name=name):
                return self._names.imported("builtins", name)
            case MemberHole(name=name, member=member):
                return in_union(self._globals.member(name, member), after)
            case VariadicHole():
                return self._variadic(hole).parameters
            case ForwardHole(parameters=parameters):
                return self._variadic(parameters).arguments
            case LocalHole():
                return self._local(hole)
            case TypeHole(type=type_):
                return self._globals.annotation(type_)
            case ReturnsHole(declared=declared, text=text):
                return self._globals.generic(declared) or self.text(text)
            case HowLocalHole(name=name):
                return self._how_local(name)
            case WorkflowHole(is_definition=is_definition):
                return self._own.name if is_definition else self._itself()

    def _slot(self, hole: SlotHole, after: str) -> str:
        if after.startswith("("):
            return self._slots.called(hole.parameter, self.text)
        # Type checkers compare a literal's format with what is put into it.
        if hole.in_fstring or after.startswith(".format(") or after.lstrip(" ").startswith("%"):
            return self._slots.in_fstring(hole.parameter, self.text)
        text = self._slots.value(hole.parameter, self.text)
        is_split = after.startswith(".") and self._slots.is_number(hole.parameter)
        return f"({text})" if is_split else text

    def _local(self, hole: LocalHole) -> str:
        if hole.is_empty and self._slots.has_no_rounds:  # in which its type would show
            return f"{hole.name}: {self._globals.annotation(hole.type)}"
        if hole.is_routine:
            is_other = hole.is_bound_again or any(map(self._slots.is_narrow, hole.mentioned))
            return self._globals.routine(hole.name, hole.type) if is_other else hole.name
        if hole.slots and not hole.is_more and all(map(self._slots.is_exact, hole.slots)):
            return hole.name
        if hole.is_bound_again and (
            any(map(self._slots.is_wide, hole.slots))
            or any(self._slots.is_wide(one, hole.type) for one in hole.mentioned)
        ):
            return f"{hole.name}: {self._globals.annotation(hole.type)}"
        return self._globals.local(hole.name, hole.type, is_display=hole.is_display)

    def _condition(self, hole: ConditionHole) -> str:
        decided = self._slots.truth(hole.parameter, is_none=hole.is_none)
        if decided is not None:
            return TRUE if decided != hole.is_negated else FALSE
        text = self._slots.value(hole.parameter, self.text)
        if hole.is_none:
            return f"{text} is not None" if hole.is_negated else f"{text} is None"
        return f"not {text}" if hole.is_negated else text

    def _loop(self, hole: LoopHole, after: str) -> str:
        """The body for each round; the loop as it is, where that reads better."""
        rounds = self._slots.written_out.loop(hole)
        if rounds is None:
            return self.text(hole.loop)
        if not rounds:  # what it leaves may be an empty block, of which folding takes care
            return f"{hole.indent}if {FALSE}:\n{hole.indent}    pass\n"
        texts: list[str] = []
        for number, one_round in enumerate(rounds):
            self._slots.members.bind(one_round)
            texts.append(self.text(hole.later if number else hole.first))
        if hole.size < 2 or len(texts) < 2:
            return "".join(texts)
        # Each round is a paragraph of its own, and so is what follows in the same block.
        # A hole may follow the indentation.
        is_followed = after.startswith(hole.indent) and not after[len(hole.indent) :][:1].isspace()
        return "\n".join(texts) + ("\n" if is_followed else "")

    def _display(self, hole: DisplayHole) -> str:
        """The members for each round; the comprehension as it is, where that reads better."""
        rounds = self._slots.written_out.display(hole)
        if rounds is None:
            return self.text(hole.comprehension)
        texts: list[str] = []
        for one_round in rounds:
            self._slots.members.bind(one_round)
            texts.append(self.text(hole.member))
        comma = "," if hole.opening == "(" and len(texts) == 1 else ""
        return f"{hole.opening}{', '.join(texts)}{comma}{hole.closing}"

    def _choice(self, hole: ChoiceHole) -> str:
        is_true = self._slots.truth(hole.parameter, is_none=False)
        if is_true is None:
            return self.text(hole.whole)
        is_left = is_true == hole.is_or
        return self._slots.value(hole.parameter, self.text) if is_left else self.text(hole.right)

    def _word(self, text: Text) -> str:
        """What is put into an f-string: a number or a plain word stands there itself."""
        (hole,) = text
        if isinstance(hole, SlotHole):
            word = plain_word(self._slots.constant(hole.parameter))
        else:
            word = plain_number(self.text(text))
        return word if word is not None else f"{{{self.text(text)}}}"

    def _schedule(self, hole: ScheduleHole, after: str) -> str:
        member = self._member(hole)
        if member is not None:
            return self._slot(SlotHole(member), after)
        routine, key = self._slots.routine(hole.parameter), self.text(hole.key)
        arguments = self._key_as_arguments(hole, routine, key)
        if routine is not None and variables_of(routine.result) and arguments[:1] != "*":
            # Type checkers solve a generic routine by the arguments of a call, and by no key.
            return self._start(StartHole(hole.parameter, (arguments,), hole.is_kept))
        if routine is None or routine.schedulable or not hole.is_kept:
            # A tuple of one needs its comma, or the key would be what is in it.
            comma = "," if hole.key_is_tuple and "," not in key else ""
            return f"{self._slots.value(hole.parameter, self.text)}[{key}{comma}]"
        name = self._slots.called(hole.parameter, self.text)
        return self._started(f"{name}({arguments})")

    def _key_as_arguments(
        self, hole: ScheduleHole, routine: RoutineArgument | None, key: str
    ) -> str:
        """What a call takes where `routine[key]` has the key; `*key` if only running it tells."""
        if routine is not None and routine.takes_one:
            return f"({key},)" if hole.key_is_tuple else key
        return key if hole.key_is_tuple else f"*{key}"

    def _member(self, hole: ScheduleHole) -> str | None:
        """The name of the member that `slot[0]` is, where `slot` is a tuple of routines."""
        index = None if hole.key_is_tuple else plain_number(self.text(hole.key))
        if index is None:
            return None
        member = self._slots.members.member(hole.parameter, int(index))
        if member is None:
            return None
        name = f"{member_name(hole.parameter, 0)}.{index}"
        self._slots.members.bind({name: member})
        return name

    def _start(self, hole: StartHole) -> str:
        routine, arguments = self._slots.routine(hole.parameter), self.text(hole.arguments)
        if routine is None or routine.schedulable or not hole.is_kept:
            return f"{self._slots.value(hole.parameter, self.text)}.start({arguments})"
        return self._started(f"{self._slots.called(hole.parameter, self.text)}({arguments})")

    def _started(self, call: str) -> str:
        """A plain coroutine function has no `[args]`: asyncio itself starts it."""
        return f"{self._names.module('asyncio', 'asyncio', False)}.create_task({call})"

    def _variadic(self, hole: VariadicHole) -> Variadic:
        (variable,) = hole.variable
        assert isinstance(variable, GlobalHole)
        solution = self._globals.solution(variable.name)
        if isinstance(solution, ParametersOf):
            return variadic(hole, solution, self._names)
        name = self.text(hole.variable)
        return Variadic(
            f"*{hole.args}: {name}.args, **{hole.kwargs}: {name}.kwargs",
            f"*{hole.args}, **{hole.kwargs}",
        )

    def _itself(self) -> str:
        """The workflow's name where it refers to itself."""
        if not self._own.is_hidden:
            return self._own.name
        if not self.epilogue:
            alias = self._names.free(f"{self._own.name}_itself", f"{self._own.name}_workflow")
            self.epilogue = f"{alias} = {self._own.name}"
        return self.epilogue.partition(" = ")[0]

    def _how_local(self, name: str) -> str:
        if name not in self._locals:
            self._locals[name] = self._names.free(name, f"{name}_of_{self._own.how}")
        return self._locals[name]
