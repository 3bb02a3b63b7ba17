"""The kinds of slots of a HOW, and what calls of it pass for those that take numbers."""

from __future__ import annotations

from tests.properties.dice import Dice
from tests.properties.scope import Slot

UNARY = (
    "tasks.value",
    "tasks.total",
    "tasks.print",
    "tasks.asyncio",
    "tasks.plain",
    "tasks.failing",
    "tasks.sync_failing",
    "tasks.tool.double",
    "tasks.tool.scaled",
    "tasks.Tool.static",
    "tasks.Tool.of_class",
    "tasks.takes_anything",
    "tasks.is_even",
    "tasks.is_even",
    "tasks.is_even",
    "others.value",
    "others.total",
    "others.plain",
    "others.workflow",
    "others.seen",
    "others.error",
    "value",
    "plain_function",
    "shifted",
    "star_step",
    "tasks.caller",
    "functools.partial(tasks.asyncio, step=2)",
    "functools.partial(tasks.plain_pair, 3)",
    "functools.partial(tasks.items, modes.LIMIT)",
)
BINARY = (
    "tasks.items",
    "tasks.sum",
    "tasks.plain_pair",
    "tasks.three",
    "tasks.tool.both",
    "others.items",
    "added",
    "functools.partial(tasks.three, more=modes.LIMIT)",
)
SILENT = ("tasks.told", "tasks.plain_told")


def plain_slots(dice: Dice, names: list[str]) -> list[Slot]:
    """Slots for routines that take and give numbers; the names that are used are taken away."""
    one = "Routine[[int], int]"
    found = [Slot(names.pop(), ("int",), "int", "one", one, "positional")]
    if dice.chance(60):
        two = "Routine[[int, int], int]"
        found.append(Slot(names.pop(), ("int", "int"), "int", "one", two, "positional"))
    if dice.chance(20):
        silent = "Routine[[int], None]"
        found.append(Slot(names.pop(), ("int",), "None", "one", silent, "positional"))
    if dice.chance(15):
        dice.note("slot with a default")
        slot = Slot(names.pop(), ("int",), "int", "one", one, "keyword", "DEFAULT_ROUTINE")
        found.append(slot)
    if dice.chance(25):
        dice.note("slot: Optional")
        declared = dice.pick((f"{one} | None", f"Optional[{one}]"))
        found.append(Slot(names.pop(), ("int",), "int", "optional", declared, "keyword", "None"))
    if dice.chance(15):
        dice.note("slot: keyword only")
        found.append(Slot(names.pop(), ("int",), "int", "one", one, "only"))
    found += _collections(dice, names)
    return found


def _collections(dice: Dice, names: list[str]) -> list[Slot]:
    one = "Routine[[int], int]"
    found = []
    if dice.chance(25):
        declared = dice.pick(
            (f"Sequence[{one}]", f"list[{one}]", f"tuple[{one}, ...]", f"Iterable[{one}]")
        )
        if declared.startswith("Iterable"):
            declared = f"Sequence[{one}]"
        dice.note(f"slot: {declared.partition('[')[0]}")
        found.append(Slot(names.pop(), ("int",), "int", "several", declared, "positional"))
    if dice.chance(20):
        dice.note("slot: *slots")
        found.append(Slot(names.pop(), ("int",), "int", "several", one, "star"))
    if dice.chance(15):
        dice.note("slot: **slots")
        found.append(Slot(names.pop(), ("int",), "int", "named", one, "starstar"))
    return found


def generic_slots(dice: Dice, names: list[str], variables: tuple[str, ...]) -> list[Slot]:
    """Slots whose types have type variables: the first makes a `B` of an `A`."""
    forms: list[tuple[tuple[str, ...], str]] = [(("A",), "A"), (("A",), "int"), (("A", "A"), "A")]
    forms.append((("A", "int"), "A"))
    found: list[tuple[tuple[str, ...], str]] = []
    if "B" in variables:
        found = [(("A",), "B"), *([(("list[B]",), "B")] if dice.chance(60) else [])]
        forms += [(("list[B]",), "B"), (("B",), "int"), (("B", "B"), "B"), (("B",), "B")]
        forms += [(("list[B]",), "list[B]"), (("A", "B"), "A")]
    found += dice.some(forms, 1, 3)
    return [
        Slot(
            names.pop(),
            takes,
            gives,
            "one",
            f"Routine[[{', '.join(takes)}], {gives}]",
            "positional",
        )
        for takes, gives in found
    ]
