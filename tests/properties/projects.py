"""Projects of random HOWs and calls: their files, and what to run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tests.properties.calls import CALLS_HEADER, Caller, Instance
from tests.properties.dice import Dice
from tests.properties.headers import header
from tests.properties.hows import How, make_how
from tests.properties.layout import laid_out
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
    """A project of `size` HOWs; of one of its modules, where `only` is a number of a HOW."""
    files = {
        path.relative_to(LIBRARY).as_posix(): path.read_bytes()
        for path in sorted(LIBRARY.rglob("*.py"))
    }
    files["pyproject.toml"] = SETTINGS.encode()
    examples: list[Example] = []
    taken: set[str] = set()
    for first in range(0, size, IN_A_MODULE):
        number = first // IN_A_MODULE
        made = _module(seed, number, taken)
        if only is None or only // IN_A_MODULE == number:
            files |= made.files
            examples += made.examples
    return Project(files, tuple(examples[:size]))


def _module(seed: int, number: int, taken: set[str]) -> Project:
    """One module of HOWs, that of the calls of them, and that of their routines."""
    top_dice = Dice(f"{seed}:{number}")
    top = header(top_dice, number)
    module, calls = f"lab.hows.hows_{number}", f"lab.calls_{number}"
    hows: list[How] = []
    caller = Caller(number, taken=taken)
    for index in range(IN_A_MODULE):
        which = number * IN_A_MODULE + index
        dice = Dice(f"{seed}:{number}:{index}")
        hows.append(make_how(dice, which, top, module, hows[-3:]))
        caller.instance(dice, hows[-1], hows, which)
    text = top.text + "\n\n" + "\n\n".join(how.text for how in hows)
    lines = [f'"""Calls, module {number}."""', CALLS_HEADER.strip()]
    lines += [f"from lab import given_{number}"]
    lines += [f"from {module} import {', '.join(how.name for how in hows)}", "", _OWN_ROUTINE]
    for instance in caller.instances:
        lines += [instance.line, f'tasks.trace("end of", "{instance.name}")', ""]
    given = HEADER + "\n\n" + "\n\n".join(one.text for one in caller.given)
    files = {
        f"lab/hows/hows_{number}.py": laid_out(top_dice, text),
        f"lab/calls_{number}.py": "\n".join(lines).replace("NUMBER", str(number)).encode(),
        f"lab/given_{number}.py": given.encode(),
    }
    examples = [_example(one, module, calls, top_dice) for one in caller.instances]
    return Project(files, tuple(examples))


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
