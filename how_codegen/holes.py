"""Text with holes, which are filled in for each call of a HOW.

A hole stands wherever the text depends on the call: a slot, a constant parameter, a name of the
HOW's module (an import, or a type variable that the call solves), a name that the HOW computes
before its workflow, and the workflow's own name.
"""

from __future__ import annotations

from how_codegen.alternatives import Alternative
from how_codegen.records import TypeRef
from how_codegen.sequences import Items, Target


class SlotHole(Alternative, frozen=True):
    """A parameter of the HOW, used as a value. `in_fstring`: its text must hold no quotes."""

    parameter: str
    in_fstring: bool = False


class ScheduleHole(Alternative, frozen=True):
    """`slot[key]`: the routine is started with `key`, which has holes of its own.

    `is_kept`: its value is used, so that something refers to what was started.
    """

    parameter: str
    key: Text
    key_is_tuple: bool
    is_kept: bool


class StartHole(Alternative, frozen=True):
    """`slot.start(arguments)`; the text of the arguments has holes of its own."""

    parameter: str
    arguments: Text
    is_kept: bool


class ConditionHole(Alternative, frozen=True):
    """`slot is None` (`is_none`), or the truth of a slot; the opposite where `is_negated`.

    What was passed may decide it, and with it which branch there is at all.
    """

    parameter: str
    is_none: bool
    is_negated: bool


class DecidedHole(Alternative, frozen=True):
    """A comparison of constants that the call itself decides."""

    holds: bool


class GlobalHole(Alternative, frozen=True):
    """A name at the module level of the HOW's module."""

    name: str


class DefineHole(Alternative, frozen=True):
    """`how_codegen.define`."""


class BuiltinHole(Alternative, frozen=True):
    """A name of Python's own that the module gives another meaning."""

    name: str


class MemberHole(Alternative, frozen=True):
    """`name.member`, where `name` stands at the module level of the HOW's module.

    It may be a type variable that another module defines.
    """

    name: str
    member: str


class VariadicHole(Alternative, frozen=True, kw_only=True):
    """`*args: P.args, **kwargs: P.kwargs` among the parameters of a function of the HOW.

    `variable` is P, and `args` and `kwargs` are the names. `are_only_forwarded`: both are passed
    on, together, and nothing else is done with them. `follows_default`: a parameter before them
    has a default. `taken` are names in the function that parameters must not hide.
    """

    variable: Text
    args: str
    kwargs: str
    are_only_forwarded: bool
    follows_default: bool
    taken: frozenset[str]


class ForwardHole(Alternative, frozen=True):
    """`*args, **kwargs` in a call that passes them on."""

    parameters: VariadicHole


class LocalHole(Alternative, frozen=True):
    """A local of the workflow where it begins; it may need the annotation `type`.

    `slots` are the parameters whose routines give its value; `is_more`: it may be another one, too.
    `mentioned` are all parameters in what gives its value.
    `is_display`: it begins as a list, set or dict of what stands there; `is_empty`: as one of
    nothing, whose type what follows decides.
    `is_routine`: it begins as a slot itself. `is_bound_again`: it gets other values, too.
    """

    name: str
    type: TypeRef
    slots: tuple[str, ...] = ()
    is_more: bool = False
    mentioned: frozenset[str] = frozenset()
    is_display: bool = False
    is_empty: bool = False
    is_routine: bool = False
    is_bound_again: bool = False


class TypeHole(Alternative, frozen=True):
    """A type that mentions type variables of the HOW."""

    type: TypeRef


class ReturnsHole(Alternative, frozen=True):
    """What a function that makes the workflow returns: `declared`, as the HOW writes it."""

    declared: TypeRef
    text: Text


class HowLocalHole(Alternative, frozen=True):
    """A name that the HOW's own statements bind before the workflow."""

    name: str


class WorkflowHole(Alternative, frozen=True):
    """The workflow's own name: in its definition, or where it calls itself."""

    is_definition: bool = False


class LoopHole(Alternative, frozen=True):
    """A loop over routines, which becomes its body for each of them where that reads well.

    `loop` is the statement as it is. `first` is its body with the comments, and `later` without:
    for the second routine and those after. `size` is the number of its lines. `is_vital`: without
    the loop, something would be missing even if there is nothing to loop over.
    """

    items: Items
    target: Target
    loop: Text
    first: Text
    later: Text
    indent: str
    size: int
    is_vital: bool


class DisplayHole(Alternative, frozen=True):
    """A comprehension over routines, `[f(x) for x in slot]`, which may become a display.

    `opening` and `closing` stand around the members: nothing where they are a call's arguments.
    """

    items: Items
    target: Target
    comprehension: Text
    member: Text
    opening: str
    closing: str


class LengthHole(Alternative, frozen=True):
    """`len(slot)`, and its text where the length is not known; `is_test`: only its truth counts."""

    parameter: str
    text: Text
    is_test: bool = False


class NumberHole(Alternative, frozen=True):
    """A calculation with lengths and numbers of a loop, which may be a number in one call.

    `is_test`: only its truth counts.
    """

    text: Text
    is_test: bool = False


class WordHole(Alternative, frozen=True):
    """`{slot}` in an f-string: a number or a plain string becomes part of the text."""

    text: Text


class ChoiceHole(Alternative, frozen=True):
    """`slot or right` (`is_or`), or `slot and right`: a constant decides which of them it is."""

    parameter: str
    is_or: bool
    right: Text
    whole: Text


class LineHole(Alternative, frozen=True):
    """Which line of the HOW the text is from; `line` counts from that of the HOW's `def`.

    It stands in a comment: at the end of a line (`INSIDE` where a bracket is open there), or on a
    line of its own above a statement of several lines (`ABOVE`, and how many more lines it has).
    """

    line: int
    kind: str = ""


Hole = (
    SlotHole
    | ScheduleHole
    | StartHole
    | ConditionHole
    | DecidedHole
    | GlobalHole
    | DefineHole
    | BuiltinHole
    | MemberHole
    | VariadicHole
    | ForwardHole
    | LocalHole
    | TypeHole
    | ReturnsHole
    | HowLocalHole
    | WorkflowHole
    | LoopHole
    | DisplayHole
    | LengthHole
    | NumberHole
    | WordHole
    | ChoiceHole
    | LineHole
)
Text = tuple[str | Hole, ...]


def holes(text: Text) -> list[Hole]:
    """Every hole, those inside other holes too, in order."""
    found: list[Hole] = []
    for part in text:
        if not isinstance(part, str):
            found.append(part)
            for inner in texts_inside(part):
                found += holes(inner)
    return found


def texts_inside(hole: Hole) -> tuple[Text, ...]:
    """The texts that a hole may be filled with."""
    match hole:
        case LineHole():  # most are
            return ()
        case ScheduleHole(key=text) | StartHole(arguments=text):
            return (text,)
        case (
            VariadicHole(variable=text)
            | NumberHole(text=text)
            | WordHole(text=text)
            | LengthHole(text=text)
            | ReturnsHole(text=text)
        ):
            return (text,)
        case LoopHole(loop=loop, first=first, later=later):
            return loop, first, later
        case DisplayHole(comprehension=comprehension, member=member):
            return comprehension, member
        case ChoiceHole(right=right, whole=whole):
            return right, whole
    return ()
