"""What stands at the module level of a HOW's module, and by which way its HOWs reach it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tests.properties.dice import Dice
from tests.properties.places import Place


class Header(NamedTuple):
    """The beginning of a module; `globals` are the texts by which its HOWs use things."""

    text: str
    globals: dict[str, str]
    names: frozenset[str]
    variables: dict[str, str]


_TOOLS = ("shift", "weight", "held", "opened", "counted", "Oops", "apply", "Counter", "logged")
_ALIASES = ("total", "items", "result", "value", "base", "data")

_ALWAYS = """
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Optional, TypeVar

from how_codegen import define
from how_codegen.types import Routine
"""

_REBOUND = """
counter = 0
level = 1
level = 2


def bump() -> int:
    global counter
    counter += 1
    return counter
"""

_CONDITIONAL = """
try:
    import tomllib
except ImportError:
    tomllib = None  # type: ignore[assignment]
try:
    import nowhere_to_be_found  # type: ignore[import-not-found]
except ImportError:
    FOUND = 0
else:
    FOUND = 1
"""

_OWN = """

def shift(number: int) -> int:
    tasks.trace("own shift", number)
    return number + LIMIT


class Deep:
    class Deeper:
        LEVEL = 8
"""

_TYPING_ONLY = """
if TYPE_CHECKING:
    from MODELS import Model as Checked
"""


def header(dice: Dice, number: int, place: Place, others: Sequence[str]) -> Header:
    """The beginning of the HOW module of this number; `others` are further imports."""
    imports: list[str] = [*others, place.imported("lab.modes", "Level, Mode")]
    globals_: dict[str, str] = {"Iterator": "Iterator", "AsyncIterator": "AsyncIterator"}
    globals_["module of tools"] = place.named("lab.tools")
    aliases = list(_ALIASES)
    for name in _TOOLS:
        if name == "shift" and dice.chance(40):
            globals_["shift"] = "shift"
            continue
        statement, globals_[name] = _imported(dice, place, name, aliases)
        imports.append(statement)
    statement, globals_["gather"] = _gather(dice)
    imports.append(statement)
    own = ["LIMIT = 3"]
    if globals_["shift"] == "shift" and not any("import shift" in one for one in imports):
        own.append(_OWN)
        globals_["deep"] = "Deep.Deeper.LEVEL"
        dice.note("global: own function and class")
    if dice.chance(50):
        dice.note("global: rebound")
        own.append(_REBOUND)
        globals_.update(counter="counter", level="level", bump="bump")
    if dice.chance(40):
        dice.note("global: conditional import")
        own.append(_CONDITIONAL)
        globals_["boost"] = "FOUND"
    if dice.chance(40):
        dice.note("global: star import")
        imports.append(place.imported("lab.star", "*"))
        globals_.update(STAR="STAR", weight=dice.pick(("star_weight", globals_["weight"])))
    if dice.chance(40):
        dice.note("global: under TYPE_CHECKING")
        own.append(_TYPING_ONLY.replace("MODELS", place.named("lab.models")))
        globals_["Checked"] = "Checked"
    variables = _variables(dice, place, own, imports)
    postponed = dice.chance(40)
    if postponed:
        dice.note("from __future__ import annotations")
    future = "from __future__ import annotations\n" if postponed else ""
    trace = dice.pick((place.imported("lab", "tasks"), "import lab.tasks"))
    globals_["trace"] = "tasks.trace" if trace.startswith("from") else "lab.tasks.trace"
    globals_["LIMIT"] = "LIMIT"
    if _OWN in own:
        trace, globals_["trace"] = place.imported("lab", "tasks"), "tasks.trace"
    parts = [f'"""HOWs, module {number}."""\n', future, "\n".join([*imports, trace]), _ALWAYS]
    text = "\n".join([*parts, *own, ""])
    names = frozenset(one.partition(".")[0] for one in globals_.values())
    return Header(text, globals_, names, variables)


def _imported(dice: Dice, place: Place, name: str, aliases: list[str]) -> tuple[str, str]:
    """An import of something of `lab.tools`, and the text for it."""
    way = dice.pick(("from", "alias", "module", "dotted", "as"))
    if way == "alias" and not aliases:
        way = "from"
    dice.note(f"global: import by {way}")
    if way == "alias":
        alias = aliases.pop(dice.number(0, len(aliases) - 1))
        return place.imported("lab.tools", f"{name} as {alias}"), alias
    return {
        "from": (place.imported("lab.tools", name), name),
        "module": (place.imported("lab", "tools"), f"tools.{name}"),
        "dotted": ("import lab.tools", f"lab.tools.{name}"),
        "as": ("import lab.tools as made", f"made.{name}"),
    }[way]


def _gather(dice: Dice) -> tuple[str, str]:
    return dice.pick(
        (
            ("import asyncio", "asyncio.gather"),
            ("import asyncio", "asyncio.gather"),
            ("from asyncio import gather", "gather"),
            ("import asyncio as aio", "aio.gather"),
        )
    )


def _variables(dice: Dice, place: Place, own: list[str], imports: list[str]) -> dict[str, str]:
    """The type variables of a module: what `A` and `B` are called there."""
    way = dice.pick(("own", "data", "imported"))
    dice.note(f"type variables: {way}")
    if way == "data":
        imports.append("from how_codegen.types import Data")
        own.append('TModel = TypeVar("TModel")')
        return {"A": "Data", "B": "TModel"}
    if way == "imported":
        imports.append(place.imported("lab.variables", "TData, TModel"))
        return {"A": "TData", "B": "TModel"}
    own.append('A = TypeVar("A")\nB = TypeVar("B")')
    return {"A": "A", "B": "B"}
