"""What type variables are solved by, and the routines that are made for it."""

from __future__ import annotations

from typing import NamedTuple

from tests.properties.dice import Dice
from tests.properties.scope import NAMES, Slot


class Solution(NamedTuple):
    """A type as a module with `models` says it, and how to make something of it from `n`.

    `narrower` and `wider` are types that a routine may return, or take, in its place.
    """

    text: str
    make: str
    narrower: tuple[tuple[str, str], ...] = ()
    wider: tuple[str, ...] = ("object",)


_TORCH = ("models.Torch", "models.Torch(n)")
_SMALL = ("models.Small", "models.Small(n)")

SOLUTIONS = (
    Solution("int", "n", (("bool", "n % 2 == 0"),)),
    Solution("str", "str(n)"),
    *(Solution("models.Model", "models.Model(n)", (_TORCH, _SMALL)),) * 6,
    Solution("models.Torch", "models.Torch(n)", (_SMALL,), ("models.Model", "object")),
    Solution("models.Outer.Inner", "models.Outer.Inner(n)"),
    Solution("models.Box[int]", "models.Box(n)"),
    Solution("models.Box[models.Model]", "models.Box[models.Model](models.Torch(n))"),
    Solution("models.Point", "models.Point(n, 1)", (), ("tuple[int, int]", "tuple[int, ...]")),
    Solution("models.Row", "models.Row(name='r', size=n)"),
    Solution("models.Color", "models.Color(n % 2 + 1)"),
    Solution("models.UserId", "models.UserId(n)", (), ("int", "object")),
    Solution("models.Names", "[str(n)]"),
    Solution("models.Side", "'left' if n % 2 else 'right'", (), ("str", "object")),
    Solution("models.Model | None", "models.Model(n) if n % 2 else None", (_TORCH,)),
    Solution("tuple[int, str]", "(n, str(n))"),
    Solution("dict[str, models.Model]", "{'m': models.Model(n)}"),
    Solution("same_name.Model", "same_name.Model(n)"),
    Solution("type[models.Model]", "models.Torch"),
    Solution("collections.deque[int]", "collections.deque([n])"),
    Solution("decimal.Decimal", "decimal.Decimal(n)"),
    Solution("pathlib.Path", "pathlib.Path(str(n))", (), ("os.PathLike[str]", "object")),
    Solution("re.Pattern[str]", "re.compile(str(n))"),
)

HEADER = '''"""Routines for the HOWs of one module."""

import collections
import decimal
import os
import pathlib
import re
from typing import Any, TypeVar

from how_codegen import define
from lab import models, same_name
from lab.tasks import trace
from lab.tools import weight

T = TypeVar("T")
'''


class Given(NamedTuple):
    """A routine that was made for a slot: its name in the module of such, and its text."""

    name: str
    text: str


def type_text(type_: str, solved: dict[str, Solution]) -> str:
    """A type of a HOW with its type variables solved."""
    if type_.startswith("list["):
        return f"list[{type_text(type_[5:-1], solved)}]"
    return solved[type_].text if type_ in solved else type_


def routine(
    dice: Dice, slot: Slot, solved: dict[str, Solution], number: int, *, exact: bool
) -> Given:
    """A routine that fits a slot; with `exact`, its types are the slot's own."""
    stem = dice.pick([name for name in NAMES if name not in _NOT_HERE])
    name = stem if number == 0 else f"{stem}_{number}"
    parameters = []
    for position, type_ in enumerate(slot.takes):
        text = type_text(type_, solved)
        if type_ in solved and not exact and dice.chance(25):
            dice.note("routine that takes a wider type")
            text = dice.pick(solved[type_].wider)
        elif not exact and dice.chance(5):
            dice.note("routine that takes Any")
            text = "Any"
        parameters.append(f"one_{position}: {text}")
    if not exact and dice.chance(15):
        dice.note("routine with a default of its own")
        parameters.append("more: int = 1")
    result, make = _result(dice, slot, solved, exact=exact)
    known = ", ".join(parameter.partition(":")[0] for parameter in parameters)
    kind = dice.pick(("task", "task", "plain", "sync"))
    dice.note(f"routine: {kind}")
    label = f"given {slot.name} {number}"
    decorator = "" if kind == "plain" else f'@define.task(name="NAME {label}")\n'
    start = "def" if kind == "sync" else "async def"
    lines = [f"{decorator}{start} {name}({', '.join(parameters)}) -> {result}:"]
    lines += [f"    trace({label!r}, {known})"]
    lines += [f"    n = weight(({known},))", f"    return {make}"] if make else []
    return Given(name, "\n".join(lines) + "\n")


#: Used in the module of the routines itself.
_NOT_HERE = frozenset({"define", "weight", "list", "lab"})


def _result(dice: Dice, slot: Slot, solved: dict[str, Solution], *, exact: bool) -> tuple[str, str]:
    type_ = slot.gives
    if type_ == "None":
        return "None", ""
    if type_ == "int":
        return "int", "n"
    if type_.startswith("list["):
        return type_text(type_, solved), f"[{solved[type_[5:-1]].make}]"
    solution = solved[type_]
    if not exact and solution.narrower and dice.chance(70):
        dice.note("routine that returns a narrower type")
        return dice.pick(solution.narrower)
    if not exact and dice.chance(5):
        dice.note("routine that returns Any")
        return "Any", solution.make
    return solution.text, solution.make


def generic_routine(slot: Slot, number: int) -> Given:
    """A routine with a type variable of its own: what the HOW makes of it stays generic."""
    parameters = [
        f"one_{position}: {'T' if type_ == 'A' else type_}"
        for position, type_ in enumerate(slot.takes)
    ]
    known = ", ".join(f"one_{position}" for position, _ in enumerate(slot.takes))
    label = f"generic {slot.name} {number}"
    result = {"A": "one_0", "int": f"weight(({known},))"}[slot.gives]
    text = f'@define.task(name="NAME {label}")\n'
    text += f"async def generic_{number}({', '.join(parameters)})"
    text += f" -> {'T' if slot.gives == 'A' else 'int'}:\n"
    text += f"    trace({label!r}, {known})\n    return {result}\n"
    return Given(f"generic_{number}", text)
