"""Every shape of a HOW from which no module can be written."""

from __future__ import annotations

from how_codegen.explanations.contents import Refused

BEGINNING = """\
import os
from collections.abc import Callable, Coroutine
from typing import Any

from how_codegen import define
from how_codegen.types import Routine


@define.task
async def add_one(number: int) -> int:
    return number + 1


@define.how
def same(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        return await step(number)

    return workflow
"""

REFUSED = (
    Refused(
        "A workflow that awaits and is not async",
        """\
@define.how
def twice(step: Routine[[int], int]) -> Routine[[int], int]:
    def workflow(number: int) -> int:
        return await step(await step(number))

    return workflow  # <- here
""",
        "Write `async def workflow`.",
    ),
    Refused(
        "A workflow that returns something to await and is not async",
        """\
@define.how
def once(step: Routine[[int], int]) -> Routine[[int], int]:
    def workflow(number: int) -> Coroutine[Any, Any, int]:
        return step(number)

    return workflow


made = once(add_one)  # <- here
""",
        "Write `async def workflow`, and await what it returned.",
    ),
    Refused(
        "A slot, or anything else that was passed, returned as it is",
        """\
@define.how
def keep(step: Routine[[int], int]) -> Routine[[int], int]:
    return step  # <- here
""",
        "Define an `async def` that awaits it, and return that.",
    ),
    Refused(
        "A lambda that is returned",
        """\
@define.how
def once(step: Routine[[int], int]) -> Routine[[int], int]:
    return lambda number: step(number)  # <- here
""",
        "Write it as an `async def` of the HOW.",
    ),
    Refused(
        "The workflow under another name",
        """\
@define.how
def once(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        return await step(number)

    made = workflow
    return made  # <- here
""",
        "Return the workflow by the name that its `async def` gives it.",
    ),
    Refused(
        "What another HOW returns",
        """\
@define.how
def renamed(step: Routine[[int], int]) -> Routine[[int], int]:
    return same(step)


made = renamed(add_one)  # <- here
""",
        "Call the other HOW in a statement before, and await what it gives in a workflow of your "
        "own.",
    ),
    Refused(
        "One of several workflows, chosen by what is no constant",
        """\
@define.how
def repeat(step: Routine[[int], int]) -> Routine[[int], int]:
    async def once(number: int) -> int:
        return await step(number)

    async def twice(number: int) -> int:
        return await step(await step(number))

    return twice if os.environ.get("TWICE") else once  # <- here
""",
        "Take what decides as a parameter of the HOW, so that each call says it; or write one "
        "workflow that decides when it runs.",
    ),
    Refused(
        "One of several workflows, chosen by a constant",
        """\
@define.how
def repeat(step: Routine[[int], int], often: bool = False) -> Routine[[int], int]:
    async def once(number: int) -> int:
        return await step(number)

    async def twice(number: int) -> int:
        return await step(await step(number))

    return twice if often else once


made = repeat(add_one)  # <- here
""",
        "Write one workflow, with the `if` in it: where the condition is a constant of the call, "
        "the module has only the branch that is taken.",
    ),
    Refused(
        "A return before the end",
        """\
@define.how
def repeat(step: Routine[[int], int], often: bool = False) -> Routine[[int], int]:
    async def once(number: int) -> int:
        return await step(number)

    async def twice(number: int) -> int:
        return await step(await step(number))

    if often:
        return twice
    return once


made = repeat(add_one, often=True)  # <- here
""",
        "Write one workflow, with the `if` in it.",
    ),
    Refused(
        "An end without a return",
        """\
@define.how
def repeat(step: Routine[[int], int], often: bool) -> Routine[[int], int]:  # <- here
    async def workflow(number: int) -> int:
        return await step(number)

    if often:
        return workflow
""",
        "Return a workflow at the end, whatever happens before.",
    ),
    Refused(
        "No return at all",
        """\
@define.how
def once(step: Routine[[int], int]) -> Routine[[int], int]:  # <- here
    async def workflow(number: int) -> int:
        return await step(number)
""",
        "End with `return workflow`.",
    ),
    Refused(
        "A workflow that is called where it is returned",
        """\
@define.how
def once(step: Routine[[], int]) -> Routine[[], int]:
    async def workflow() -> int:
        return await step()

    return workflow()  # <- here
""",
        "Return the workflow itself, `return workflow`.",
    ),
    Refused(
        "A HOW that is async itself",
        """\
@define.how
async def once(step: Routine[[int], int]) -> Routine[[int], int]:  # <- here
    async def workflow(number: int) -> int:
        return await step(number)

    return workflow
""",
        "Write `def once`: a HOW is called to make a workflow, and awaits nothing.",
    ),
    Refused(
        "A HOW that is a method",
        """\
class Hows:
    @define.how
    def once(self, step: Routine[[int], int]) -> Routine[[int], int]:  # <- here
        async def workflow(number: int) -> int:
            return await step(number)

        return workflow
""",
        "Write `@staticmethod` above `@define.how` and leave out `self`, or take the HOW out of "
        "the class.",
    ),
    Refused(
        "A workflow that is defined inside of an `if`, `with`, `try` or loop of the HOW",
        """\
@define.how
def repeat(step: Routine[[int], int], often: bool = False) -> Routine[[int], int]:
    if often:

        async def workflow(number: int) -> int:
            return await step(await step(number))

    else:

        async def workflow(number: int) -> int:
            return await step(number)

    return workflow


made = repeat(add_one, often=True)  # <- here
""",
        "Define it among the HOW's own statements, once, with the `if` in it.",
    ),
    Refused(
        "A workflow that is decorated",
        """\
def plain(function: Callable[[int], Coroutine[Any, Any, int]]) -> Routine[[int], int]:
    return function


@define.how
def once(step: Routine[[int], int]) -> Routine[[int], int]:
    @plain
    async def workflow(number: int) -> int:
        return await step(number)

    return workflow


made = once(add_one)  # <- here
""",
        "Decorate the routines that are passed instead.",
    ),
    Refused(
        "Slots taken by `**`",
        """\
@define.how
def chain(**steps: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        for step in steps.values():
            number = await step(number)
        return number

    return workflow


made = chain(first=add_one)  # <- here
""",
        "Name them, or take `*steps` or a list.",
    ),
    Refused(
        "A parameter of the HOW that the HOW assigns to",
        """\
@define.how
def repeat(step: Routine[[int], int], times: int) -> Routine[[int], int]:
    times = abs(times)

    async def workflow(number: int) -> int:
        for _ in range(times):
            number = await step(number)
        return number

    return workflow


made = repeat(add_one, 2)  # <- here
""",
        "Assign to another name.",
    ),
    Refused(
        "`nonlocal` for a name of the HOW",
        """\
@define.how
def counted(step: Routine[[int], int]) -> Routine[[int], int]:
    calls = 0

    async def workflow(number: int) -> int:
        nonlocal calls
        calls += 1
        return await step(number)

    return workflow


made = counted(add_one)  # <- here
""",
        "Keep what lives longer than a run in a mutable object at module level, or in the "
        "arguments and the result.",
    ),
    Refused(
        "`global`",
        """\
calls = 0


@define.how
def counted(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        global calls
        calls += 1
        return await step(number)

    return workflow


made = counted(add_one)  # <- here
""",
        "The name would be one of the generated module, not of the HOW's: call a function of the "
        "HOW's module that does it.",
    ),
)
