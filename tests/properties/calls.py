"""Random calls of HOWs, and the routines that are made for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from tests.properties.dice import Dice
from tests.properties.hows import How
from tests.properties.scope import NAMES, Slot
from tests.properties.slots import BINARY, SILENT, UNARY
from tests.properties.solved import SOLUTIONS, Given, Solution, generic_routine, routine

CALLS_HEADER = """
import functools

from lab import models, modes, others, same_name, tasks
from lab.others import value
from lab.star import *
from lab.tasks import items as added
from lab.tasks import plain as plain_function
from lab.tools import shift as shifted_number
from how_codegen import define
"""

#: Names that the module of the calls has itself.
TAKEN = frozenset({"value", "added", "plain_function", "shifted", "tasks", "define", "lab"})


class Instance(NamedTuple):
    """A call that is bound to a name; `arguments` is what its workflow takes, by a number `n`."""

    name: str
    how: How
    line: str
    arguments: str
    features: frozenset[str]


@dataclass
class Caller:
    """Makes calls for the HOWs of one module; `given` are the routines made on the way.

    `elsewhere` are instances of another module, as this one names them.
    """

    number: int
    elsewhere: list[str] = field(default_factory=list)
    instances: list[Instance] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def instance(self, dice: Dice, how: How, hows: list[How], number: int) -> Instance:
        """A call of a HOW, under a name that may clash with others."""
        name = f"case_{number}"
        stems = [one for one in NAMES if one not in self.taken and one not in TAKEN]
        if stems and dice.chance(15):
            dice.note("instance named like something else")
            name = dice.pick(stems)
        self.taken.add(name)
        call, arguments = self._call(dice, how, hows, 0)
        same = self.instances[-1] if self.instances else None
        if same is not None and dice.chance(6):
            dice.note("the same call twice")
            how, call, arguments = same.how, same.line.partition(" = ")[2], same.arguments
        made = Instance(name, how, f"{name} = {call}", arguments, frozenset(dice.features))
        self.instances.append(made)
        return made

    def _call(self, dice: Dice, how: How, hows: list[How], depth: int) -> tuple[str, str]:
        solved = {one: dice.pick(SOLUTIONS) for one in how.variables}
        is_generic = how.variables == ("A",) and dice.chance(15)
        if is_generic and all(
            one.gives in ("A", "int") for one in how.slots if "A" in (*one.takes, one.gives)
        ):
            dice.note("still generic")
        else:
            is_generic = False
        positional: list[str] = []
        keywords: list[str] = []
        exact = _exact(dice, how)
        for slot in how.slots:
            given: list[str]
            if slot.takes == ("int",) and slot.gives == "int":
                given = self._numbers(dice, slot, hows, depth)
            elif "A" in (*slot.takes, slot.gives) or "B" in "".join((*slot.takes, slot.gives)):
                given = [
                    self._given(dice, slot, solved, exact=slot in exact, is_generic=is_generic)
                ]
            else:
                given = [dice.pick(BINARY if slot.gives == "int" else SILENT)]
            _place(slot, given, positional, keywords)
        keywords += self._constants(dice, how)
        dice_order = dice.some(keywords, len(keywords), len(keywords))
        call = f"{how.name}({', '.join([*positional, *dice_order])})"
        return call, _arguments(how, solved)

    def _constants(self, dice: Dice, how: How) -> list[str]:
        found = []
        for one in how.constants:
            if dice.chance(60):
                value = dice.pick(one.values)
                dice.note("constant passed" if "modes" not in value else "named constant passed")
                found.append(f"{one.name}={value}")
            else:
                dice.note("constant left out")
        return found

    def _numbers(self, dice: Dice, slot: Slot, hows: list[How], depth: int) -> list[str]:
        """What is passed for a slot whose routines take and give a number."""
        if slot.kind == "one" and slot.place != "keyword":
            return [self._number(dice, hows, depth)]
        if slot.place == "keyword":
            return [self._number(dice, hows, depth)] if dice.chance(50) else []
        several = [self._number(dice, hows, depth) for _ in range(dice.number(1, 3))]
        if slot.place == "star":
            if dice.chance(20):
                dice.note("unpacked routines")
                several.append("*others.STAGES")
            return several if dice.chance(90) else []
        if slot.place == "starstar":
            names = dice.some(("zeta", "alpha", "mid", "last"), len(several), len(several))
            return [f"{name}={one}" for name, one in zip(names, several, strict=False)]
        if slot.declared.startswith("list"):
            return [f"[{', '.join(several)}]"]
        if dice.chance(20):
            dice.note("named tuple of routines")
            return ["others.STAGES"]
        return [f"({', '.join(several)},)"]

    def _number(self, dice: Dice, hows: list[How], depth: int) -> str:
        """A routine that takes and gives a number: a task, a workflow, a HOW call, a partial."""
        plain = [one for one in self.instances if one.how.is_plain]
        if plain and dice.chance(12):
            dice.note("instance in a slot")
            return dice.pick(plain).name
        if self.elsewhere and dice.chance(8):
            dice.note("instance of another module in a slot")
            return dice.pick(self.elsewhere)
        callable_hows = [one for one in hows if one.is_plain]
        if callable_hows and depth < 2 and dice.chance(22):
            if plain and dice.chance(30):
                dice.note("nested call like a named one")
                return dice.pick(plain).line.partition(" = ")[2]
            dice.note("nested call")
            inner = dice.pick(callable_hows)
            if inner.module != hows[-1].module:
                dice.note("nested call of a HOW of another module")
            return self._call(dice, inner, hows, depth + 1)[0]
        found = dice.pick(UNARY)
        dice.note(f"passed: {_kind(found)}")
        return found

    def _given(
        self, dice: Dice, slot: Slot, solved: dict[str, Solution], *, exact: bool, is_generic: bool
    ) -> str:
        number = len(self.given)
        if is_generic:
            made = generic_routine(slot, number)
        else:
            made = routine(dice, slot, solved, number, exact=exact)
        text = made.text.replace("NAME", f"{self.number}")
        self.given.append(Given(made.name, text))
        return f"given_{self.number}.{made.name}"


def _exact(dice: Dice, how: How) -> list[Slot]:
    """For each type variable, the slot whose routine has the type that it stands for."""
    return [
        dice.pick([slot for slot in how.slots if variable in " ".join((*slot.takes, slot.gives))])
        for variable in how.variables
    ]


def _place(slot: Slot, given: list[str], positional: list[str], keywords: list[str]) -> None:
    if slot.place in ("positional", "star"):
        positional += given
    elif slot.place == "starstar":
        keywords += given
    else:
        keywords += [f"{slot.name}={one}" for one in given]


def _kind(text: str) -> str:
    if text.startswith("functools.partial"):
        return "partial"
    if text.startswith("tasks.tool."):
        return "bound method"
    if text in ("tasks.plain", "others.plain", "plain_function"):
        return "plain coroutine function"
    if text in ("tasks.total", "tasks.sync_failing"):
        return "sync task"
    return {
        "tasks.caller": "callable object",
        "star_step": "by a star import",
        "tasks.Tool.static": "static method",
        "tasks.Tool.of_class": "class method",
        "tasks.is_even": "routine that returns a subclass",
        "tasks.takes_anything": "routine that takes object",
    }.get(text, "task")


def _arguments(how: How, solved: dict[str, Solution]) -> str:
    if not how.variables:
        return "(n,)"
    return f"(n, {solved['A'].make})"
