"""What the loops of a HOW run over in one call: the members of what was passed for its slots."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence

from how_codegen.blueprint import Blueprint, Parameter
from how_codegen.holes import (
    DisplayHole,
    Hole,
    LengthHole,
    LoopHole,
    ScheduleHole,
    SlotHole,
    StartHole,
    Text,
    texts_inside,
)
from how_codegen.records import (
    Argument,
    ArgumentValue,
    ConstantArgument,
    ExpressionArgument,
    SequenceArgument,
)
from how_codegen.sequences import (
    Items,
    NumberedItems,
    ReversedItems,
    SlicedItems,
    SlotItems,
    Target,
    WholeSlot,
    ZippedItems,
)

Round = dict[str, ArgumentValue]
"""What one round of a loop calls its members."""


class Members:
    """Knows the members of the slots, as long as nothing can change them when the program runs."""

    def __init__(self, blueprint: Blueprint, arguments: Mapping[str, Sequence[Argument]]) -> None:
        self._parameters = {parameter.name: parameter for parameter in blueprint.parameters}
        self._arguments = arguments
        self._elsewhere = set(_used_elsewhere((*blueprint.preparation, *blueprint.workflow)))
        self._bound: Round = {}

    def bind(self, one_round: Round) -> None:
        """From here on, the text is about this round."""
        self._bound.update(one_round)

    def bound(self, parameter: str) -> ArgumentValue | None:
        """What a name of a loop stands for."""
        return self._bound.get(parameter)

    def count(self, parameter: str) -> int | None:
        """How many members a slot has; None where only running it tells."""
        members = self._of_slot(SlotItems(parameter))
        return None if members is None else len(members)

    def member(self, parameter: str, index: int) -> ArgumentValue | None:
        """A member of a tuple of routines; None where there is none that is known."""
        members = self._of_slot(SlotItems(parameter))
        if members is None or not -len(members) <= index < len(members):
            return None
        return members[index]

    def rounds(self, items: Items, target: Target) -> list[Round] | None:
        """What each round of a loop calls its members; None where only running it tells."""
        members = self._of(items)
        if members is None:
            return None
        found = [_matched(target, member) for member in members]
        known = [one for one in found if one is not None]
        return known if len(known) == len(found) else None

    def _of(self, items: Items) -> tuple[ArgumentValue, ...] | None:
        match items:
            case SlotItems():
                return self._of_slot(items)
            case WholeSlot(parameter=parameter):
                members = self._of_slot(SlotItems(parameter))
                return None if members is None else (SequenceArgument(members, False),)
            case NumberedItems(items=inner, start=start):
                members = self._of(inner)
                numbers = [ConstantArgument(str(number)) for number in range(start, start + 10_000)]
                return None if members is None else _pairs(numbers, members)
            case ZippedItems(several=several, is_strict=is_strict):
                known = [found for one in several if (found := self._of(one)) is not None]
                lengths = {len(found) for found in known}
                if len(known) != len(several) or (is_strict and len(lengths) > 1):
                    return None
                return _pairs(*known)
            case ReversedItems(items=inner):
                members = self._of(inner)
                return None if members is None else members[::-1]
            case SlicedItems(items=inner, start=start, stop=stop):
                members = self._of(inner)
                return None if members is None else members[start:stop]

    def _of_slot(self, items: SlotItems) -> tuple[ArgumentValue, ...] | None:
        name = items.parameter
        declared = self._parameters.get(name)
        if declared is None:
            value = self._bound.get(name)
            return None if value is None or items.part is not None else _parts(value)
        found = self._arguments.get(name, ())
        if declared.keywords:
            return None if name in self._elsewhere else _of_keywords(items.part, found)
        if items.part is not None:
            return None
        if declared.star:
            is_unpacked = any(isinstance(one.value, ExpressionArgument) for one in found)
            return None if is_unpacked else tuple(one.value for one in found)
        if not found:
            return _default(declared)
        value = found[0].value
        is_list = isinstance(value, SequenceArgument) and value.is_list
        return None if is_list and name in self._elsewhere else _parts(value)


def _of_keywords(part: str | None, found: Sequence[Argument]) -> tuple[ArgumentValue, ...] | None:
    """The members of `**slots`; a loop over it as it is runs over the keys."""
    if any(one.keyword is None for one in found):  # a whole dict, unpacked
        return None
    keys = [ConstantArgument(f'"{one.keyword}"') for one in found]
    values = [one.value for one in found]
    if part == "items":
        return _pairs(keys, values)
    return tuple(values if part == "values" else keys)


def _pairs(*several: Sequence[ArgumentValue]) -> tuple[ArgumentValue, ...]:
    return tuple(SequenceArgument(group, False) for group in zip(*several, strict=False))


def _parts(value: ArgumentValue) -> tuple[ArgumentValue, ...] | None:
    """The members of a display, or of a constant tuple."""
    if isinstance(value, SequenceArgument):
        return value.items
    return _constants(value.source) if isinstance(value, ConstantArgument) else None


def _constants(source: str) -> tuple[ArgumentValue, ...] | None:
    tree = ast.parse(source, mode="eval").body
    if not isinstance(tree, ast.Tuple):
        return None
    return tuple(ConstantArgument(ast.get_source_segment(source, one) or "") for one in tree.elts)


def _default(declared: Parameter) -> tuple[ArgumentValue, ...] | None:
    default = declared.default or ()
    if len(default) != 1 or not isinstance(default[0], str):
        return None
    try:
        value = ast.literal_eval(default[0].strip())
    except (ValueError, SyntaxError):
        return None
    return _constants(default[0].strip()) if isinstance(value, tuple) else None


def _matched(target: Target, value: ArgumentValue) -> Round | None:
    """What the names of a target are when a value is assigned to it."""
    if isinstance(target, str):
        return None if has_list(value) else {target: value}
    parts = _parts(value)
    if parts is None or len(parts) != len(target.parts):
        return None
    found: Round = {}
    for name, part in zip(target.parts, parts, strict=True):
        matched = _matched(name, part)
        if matched is None:
            return None
        found.update(matched)
    return found


def has_list(value: ArgumentValue) -> bool:
    """Is there a list in it, which is one object and can change?"""
    if not isinstance(value, SequenceArgument):
        return False
    return value.is_list or any(map(has_list, value.items))


def _used_elsewhere(text: Text) -> list[str]:
    """The parameters that are used in other ways than by loops, and by asking for their length."""
    found: list[str] = []
    for part in text:
        if isinstance(part, (str, LengthHole)):
            continue
        if isinstance(part, (SlotHole, ScheduleHole, StartHole)):
            found.append(part.parameter)
        for inner in _inside(part):
            found += _used_elsewhere(inner)
    return found


def _inside(hole: Hole) -> tuple[Text, ...]:
    if isinstance(hole, LoopHole):
        return (hole.first,)
    return (hole.member,) if isinstance(hole, DisplayHole) else texts_inside(hole)
