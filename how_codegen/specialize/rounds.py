"""Which loops over routines are written out in one call: those that a person would write so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from how_codegen.holes import DisplayHole, LengthHole, LoopHole, SlotHole, Text, texts_inside
from how_codegen.records import (
    ArgumentValue,
    ExpressionArgument,
    InnerCall,
    RoutineArgument,
    SequenceArgument,
)
from how_codegen.sequences import (
    Items,
    NumberedItems,
    ReversedItems,
    SlicedItems,
    SlotItems,
    WholeSlot,
    ZippedItems,
)
from how_codegen.specialize.members import Members, Round

_MOST_LINES = 12
_MOST_MEMBERS = 6


class WrittenOut:
    """Decides for each loop; `wide` are slots whose routines give less than their type says."""

    def __init__(self, members: Members, wide: frozenset[str]) -> None:
        self._members = members
        self._wide = wide

    def loop(self, hole: LoopHole) -> list[Round] | None:
        """The rounds of a loop, if its body is to stand there for each of them."""
        rounds = self._members.rounds(hole.items, hole.target)
        if rounds is None or (not rounds and hole.is_vital):
            return None
        if rounds and not _has_routine(rounds):
            return None
        is_short = len(rounds) < 2 or len(rounds) * hole.size <= _MOST_LINES
        return rounds if is_short else None

    def display(self, hole: DisplayHole) -> list[Round] | None:
        """The rounds of a comprehension, if its members are to stand there."""
        rounds = self._members.rounds(hole.items, hole.target)
        if not rounds or len(rounds) > _MOST_MEMBERS or not _has_routine(rounds):
            return None  # the type of an empty display is not known
        is_argument = not hole.opening
        return None if is_argument and _slots(hole.items) & self._wide else rounds

    def uses(self, text: Text) -> Counter[str]:
        """How often each parameter stands in a text as a value."""
        found: Counter[str] = Counter()
        for part in text:
            match part:
                case str():
                    continue
                case SlotHole(parameter=parameter):
                    found[parameter] += 1
                case LengthHole(parameter=parameter) if self._members.count(parameter) is not None:
                    continue
                case LoopHole():
                    rounds = self.loop(part)
                    found += self.uses(part.loop if rounds is None else part.first)
                case DisplayHole():
                    shown = part.comprehension if self.display(part) is None else part.member
                    found += self.uses(shown)
                case _:
                    for inner in texts_inside(part):
                        found += self.uses(inner)
        return found


def _has_routine(rounds: Sequence[Round]) -> bool:
    """Is it a loop over routines? One over numbers is best left a loop."""
    return any(_is_routine(value) for one in rounds for value in one.values())


def _is_routine(value: ArgumentValue) -> bool:
    match value:
        case RoutineArgument() | InnerCall() | ExpressionArgument(is_routine=True):
            return True
        case SequenceArgument(items=items):
            return any(map(_is_routine, items))
    return False


def _slots(items: Items) -> frozenset[str]:
    match items:
        case SlotItems(parameter=parameter) | WholeSlot(parameter=parameter):
            return frozenset({parameter})
        case NumberedItems(items=inner) | ReversedItems(items=inner) | SlicedItems(items=inner):
            return _slots(inner)
        case ZippedItems(several=several):
            return frozenset(name for one in several for name in _slots(one))
