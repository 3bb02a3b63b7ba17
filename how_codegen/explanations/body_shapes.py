"""Every shape of a HOW from which no module can be written."""

from __future__ import annotations

from how_codegen.explanations.contents import Refused

BEGINNING = """\
import os
from collections.abc import Coroutine
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
        "One of several workflows, under another name that is given by what is no constant",
        """\
@define.how
def repeat(step: Routine[[int], int]) -> Routine[[int], int]:
    async def once(number: int) -> int:
        return await step(number)

    async def twice(number: int) -> int:
        return await step(await step(number))

    made = once
    if os.environ.get("TWICE"):
        made = twice
    return made  # <- here
""",
        "The same.",
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
        "A HOW that yields",
        """\
@define.how
def once(step: Routine[[int], int]) -> Routine[[int], int]:  # type: ignore
    async def workflow(number: int) -> int:
        return await step(number)

    yield step
    return workflow


made = once(add_one)  # <- here
""",
        "Return the workflow, and yield nothing.",
    ),
    Refused(
        "A HOW that returns nothing, where a `# type: ignore` hides that",
        """\
@define.how
def once(step: Routine[[int], int]) -> Routine[[int], int]:  # type: ignore[how-body]
    async def workflow(number: int) -> int:
        return await step(number)


made = once(add_one)  # <- here
""",
        "Mend the HOW; or make its calls in functions.",
    ),
    Refused(
        "`global` of a name that `:=`, `except`, `import`, `def` or `class` binds",
        """\
calls = 0


@define.how
def counted(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        global calls
        if (calls := calls + 1) > 3:
            raise ValueError(calls)
        return await step(number)

    return workflow


made = counted(add_one)  # <- here
""",
        "Write an assignment: the module then assigns to the name of the HOW's module.",
    ),
)
