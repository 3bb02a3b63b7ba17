"""Every shape of a HOW from which no module can be written."""

from __future__ import annotations

from how_codegen.explanations.contents import Refused

BEGINNING = """\
import os
import sys
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
        "One of several workflows, chosen by a constant that is not known when generating",
        """\
@define.how
def repeat(step: Routine[[int], int]) -> Routine[[int], int]:
    async def once(number: int) -> int:
        return await step(number)

    async def twice(number: int) -> int:
        return await step(await step(number))

    return twice if sys.platform == "linux" else once


made = repeat(add_one)  # <- here
""",
        "Take it as a parameter of the HOW, or write one workflow that decides when it runs. Known "
        "are what a call passes, constants and enum members at module level, and comparisons, "
        "tests and simple arithmetic of those.",
    ),
    Refused(
        "One of several workflows, chosen by a `match` with a pattern other than values and `_`",
        """\
@define.how
def repeat(step: Routine[[int], int], times: tuple[int, int]) -> Routine[[int], int]:
    async def once(number: int) -> int:
        return await step(number)

    async def twice(number: int) -> int:
        return await step(await step(number))

    match times:
        case (2, _):
            return twice
        case _:
            return once


made = repeat(add_one, (1, 2))  # <- here
""",
        "Write it with `if`, or match single values.",
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
        "A workflow that is returned, or defined, inside of a `with`, `try` or loop of the HOW",
        """\
@define.how
def once(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        return await step(number)

    with open("steps.txt"):
        return workflow


made = once(add_one)  # <- here
""",
        "Define it among the HOW's own statements, or under an `if` of them, and return it there.",
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
        "A HOW with one of these mistakes, hidden by a `# type: ignore` there",
        """\
@define.how
def keep(step: Routine[[int], int]) -> Routine[[int], int]:
    return step  # type: ignore[how-body]


made = keep(add_one)  # <- here
""",
        "Mend the HOW; or make its calls in functions.",
    ),
    Refused(
        "The same, where what is returned has no name",
        """\
@define.how
def keep(step: Routine[[int], int]) -> Routine[[int], int]:
    return lambda number: step(number)  # type: ignore[how-body]


made = keep(add_one)  # <- here
""",
        "Mend the HOW; or make its calls in functions.",
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
        "A parameter of the HOW that the HOW, or its workflow by `nonlocal`, assigns to",
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
        "`nonlocal` of a name of the HOW's own, in a function of a function that has none",
        """\
@define.how
def counted(step: Routine[[int], int]) -> Routine[[int], int]:
    calls = 0

    async def workflow(number: int) -> int:
        def count() -> None:
            nonlocal calls
            calls += 1

        count()
        return await step(number) + calls

    return workflow


made = counted(add_one)  # <- here
""",
        "Write `nonlocal` in the workflow, too.",
    ),
    Refused(
        "The workflow of another HOW, where the declaration leaves its parameters open",
        """\
@define.how
def passed(step: Routine[..., int]) -> Routine[..., int]:
    async def workflow(*args: Any) -> int:
        return await step(*args)

    return workflow


@define.how
def again(step: Routine[..., int]) -> Routine[..., int]:
    return passed(step)


made = again(add_one)  # <- here
""",
        "Declare the parameters, or write a workflow that calls the other.",
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
