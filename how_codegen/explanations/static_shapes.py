"""Every shape of a call that cannot become a module."""

from __future__ import annotations

from how_codegen.explanations.contents import Refused

BEGINNING = """\
from collections.abc import Sequence
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

R = TypeVar("R")


@define.how
def twice(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        return await step(await step(number))

    return workflow


@define.how
def chain(steps: Sequence[Routine[[int], int]]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        for step in steps:
            number = await step(number)
        return number

    return workflow


@define.how
def repeat(step: Routine[[int], int], times: int) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        for _ in range(times):
            number = await step(number)
        return number

    return workflow


@define.task
async def add_one(number: int) -> int:
    return number + 1


@define.task
async def double(number: int) -> int:
    return number * 2
"""

_BIND_IT = "Bind it to a name at module level, and pass that name."

REFUSED = (
    Refused(
        "A lambda",
        "made = twice(lambda number: add_one(number))  # <- here\n",
        "Write it as an `async def` at module level, and pass its name.",
    ),
    Refused(
        "A conditional expression",
        "made = twice(add_one if __debug__ else double)  # <- here\n",
        "Write one call for each case, each with a name of its own.",
    ),
    Refused(
        "A choice by `or` or `and`",
        """\
fallback: Routine[[int], int] | None = None

made = twice(fallback or double)  # <- here
""",
        "Pass the routine that is meant, or write one call for each.",
    ),
    Refused(
        "A comprehension",
        "made = chain([step for step in (add_one, double)])  # <- here\n",
        "Write the list itself: `[add_one, double]`.",
    ),
    Refused(
        "A call that is neither a HOW call nor `functools.partial(...)`",
        """\
def chosen() -> Routine[[int], int]:
    return add_one


made = twice(chosen())  # <- here
""",
        "Bind what the call gives to a name at module level, and pass that name.",
    ),
    Refused(
        "A member of what a call gives",
        """\
class Adder:
    async def add(self, number: int) -> int:
        return number + 1


made = twice(Adder().add)  # <- here
""",
        "Bind the object to a name at module level, `adder = Adder()`, and pass `adder.add`.",
    ),
    Refused(
        "An assignment expression",
        "made = twice((step := add_one))  # <- here\n",
        "Assign in a statement before, and pass the name.",
    ),
    Refused(
        "A name that the module gives another meaning further down",
        """\
TIMES = 2
made = repeat(add_one, TIMES)  # <- here
TIMES = 3
""",
        "Give each value a name of its own.",
    ),
    Refused(
        "An argument that is unpacked, unless only `*slots`, or only `**slots`, takes it",
        "STEPS = (add_one,)\n\nmade = twice(*STEPS)  # <- here\n",
        "Pass each for itself.",
    ),
    Refused(
        "The same for a constant",
        "TIMES = (3,)\n\nmade = repeat(add_one, *TIMES)  # <- here\n",
        "Pass each for itself.",
    ),
    Refused(
        "A constant that a call gives, an f-string among them",
        'made = repeat(add_one, times=int("3"))  # <- here\n',
        _BIND_IT,
    ),
    Refused(
        "A constant that is looked up in a dict or a list",
        'TIMES = {"few": 3}\n\nmade = repeat(add_one, TIMES["few"])  # <- here\n',
        _BIND_IT,
    ),
    Refused(
        "A type that no source text can name, where it shows in the module: a class that is local "
        "to a function",
        """\
@define.how
def once(step: Routine[[int], R]) -> Routine[[int], R]:
    async def workflow(number: int) -> R:
        return await step(number)

    return workflow


class Adder:
    def __init__(self) -> None:
        class Local:
            pass

        @define.task
        async def give(number: int) -> Local:
            return Local()

        self.give = give


adder = Adder()
made = once(adder.give)  # <- here
""",
        "Define the class at module level.",
    ),
    Refused(
        "An instance that is called `__init__` or `__main__`",
        "__main__ = twice(add_one)  # <- here\n",
        "Give it a name that a module can have.",
    ),
    Refused(
        "A call with a mistake that mypy's configuration hides",
        "",
        "No module is made from a call with a mistake: mend it, or put the call under a "
        "`# type: ignore`.",
    ),
    Refused(
        "A call whose module imports, before its workflow runs, from a module that imports it in "
        "turn",
        "",
        "Import the workflow inside of the functions that run it.",
    ),
    Refused(
        "A call of a HOW whose source, or whose `def` in it, cannot be found, such as one that "
        "only a stub declares",
        "",
        "Pass the stub's package with its sources.",
    ),
)
