"""Projects of random HOWs and calls: their files, and what to run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tests.properties.calls import CALLS_HEADER, Caller, Instance
from tests.properties.dice import Dice
from tests.properties.headers import header
from tests.properties.hows import How, make_how
from tests.properties.layout import laid_out
from tests.properties.other_modules import other_hows, other_instances
from tests.properties.places import Place, calls_place, how_place
from tests.properties.solved import HEADER

LIBRARY = Path(__file__).parent / "cases" / "library"

SETTINGS = """\
[tool.how]
sources = ["lab"]
output = "lab/workflows"

[tool.mypy]
strict = true
plugins = ["mypy_plugin"]

# Findings that a HOW's own body may have: two branches may define one function each, and one test
# may say again, or exclude, what another has said.
[[tool.mypy.overrides]]
module = "lab.hows.*"
disable_error_code = ["no-redef", "comparison-overlap", "truthy-function"]
"""

#: HOWs in one module.
IN_A_MODULE = 8


class Example(NamedTuple):
    """One HOW and its call, of a project; `features` are what they have."""

    name: str
    module: str
    calls: str
    arguments: str
    how: str
    call: str
    features: frozenset[str]


@dataclass(frozen=True)
class Project:
    """The files of a project, and its examples in the order in which they are made."""

    files: dict[str, bytes]
    examples: tuple[Example, ...]


def make_project(seed: int, size: int, only: int | None = None) -> Project:
    """A project of `size` HOWs; of one of its modules, where `only` is a number of a HOW.

    Every second module uses the one before it, which is made with it.
    """
    files = {
        path.relative_to(LIBRARY).as_posix(): path.read_bytes()
        for path in sorted(LIBRARY.rglob("*.py"))
    }
    files["pyproject.toml"] = SETTINGS.encode()
    examples: list[Example] = []
    taken: set[str] = set()
    before: _Module | None = None
    for first in range(0, size, IN_A_MODULE):
        number = first // IN_A_MODULE
        made = _module(seed, number, taken, before)
        before = None if before is not None else made
        if only is None or only // IN_A_MODULE in (number, number + 1 - number % 2):
            files |= made.files
            examples += made.examples
    return Project(files, tuple(examples[:size]))


class _Module(NamedTuple):
    """A module of HOWs, that of the calls of them, and that of their routines."""

    number: int
    files: dict[str, bytes]
    examples: list[Example]
    hows: list[How]
    instances: list[Instance]


def _module(seed: int, number: int, taken: set[str], before: _Module | None) -> _Module:
    """The modules of one number, which may use those of the number before."""
    top_dice = Dice(f"{seed}:{number}")
    place, calls = how_place(top_dice, number), calls_place(top_dice, number)
    imports, others = _others(top_dice, place, before)
    top = header(top_dice, number, place, imports)
    hows: list[How] = []
    calls_imports, called = _others(top_dice, calls, before)
    if before is not None:
        found = other_instances(top_dice, calls, f"lab.calls_{before.number}", before.instances)
        calls_imports += found[0]
    elsewhere = found[1] if before is not None else []
    caller = Caller(number, taken=taken, elsewhere=elsewhere)
    for index in range(IN_A_MODULE):
        which = number * IN_A_MODULE + index
        dice = Dice(f"{seed}:{number}:{index}")
        hows.append(make_how(dice, which, top, place.module, [*others, *hows[-3:]]))
        caller.instance(dice, hows[-1], [*called, *hows], which)
    names = [how.name for how in hows]
    exported = f"__all__ = [{', '.join(map(repr, names))}]\n"
    text = top.text + "\n\n" + "\n\n".join([*(how.text for how in hows), exported])
    given = HEADER + "\n\n" + "\n\n".join(one.text for one in caller.given)
    star = top_dice.chance(25)
    if star:
        top_dice.note("HOWs by a star import")
    calls_imports.append(calls.imported(place.module, "*" if star else ", ".join(names)))
    files = {
        place.file: laid_out(top_dice, text),
        calls.file: _calls_text(number, calls, calls_imports, caller.instances).encode(),
        f"lab/given_{number}.py": given.encode(),
    }
    examples = [_example(one, place.module, calls.module, top_dice) for one in caller.instances]
    return _Module(number, files, examples, hows, caller.instances)


def _others(dice: Dice, place: Place, before: _Module | None) -> tuple[list[str], list[How]]:
    """Imports of HOWs of the module before, and these."""
    if before is None or not dice.chance(70):
        return [], []
    return other_hows(dice, place, before.hows[0].module, before.hows)


def _calls_text(number: int, place: Place, imports: list[str], instances: list[Instance]) -> str:
    """A module of calls."""
    start = CALLS_HEADER.strip()
    if place.is_relative:
        start = re.sub(r"^from lab(?:\.(?=\w)|(?= import))", "from .", start, flags=re.M)
    lines = [f'"""Calls, module {number}."""', start]
    lines += [place.imported("lab", f"given_{number}"), *imports, "", _OWN_ROUTINE]
    for instance in instances:
        lines += [instance.line, f'tasks.trace("end of", "{instance.name}")', ""]
    return "\n".join(lines).replace("NUMBER", str(number))


def _example(instance: Instance, module: str, calls: str, top: Dice) -> Example:
    features = instance.features | instance.how.features | top.features
    return Example(
        instance.name,
        module,
        calls,
        instance.arguments,
        instance.how.text,
        instance.line,
        frozenset(features),
    )


_OWN_ROUTINE = """
@define.task(name="shifted NUMBER")
async def shifted(number: int) -> int:
    tasks.trace("shifted", number)
    return shifted_number(number)

"""
