"""The page about `how-body`."""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.explanations.body_shapes import BEGINNING, REFUSED
from how_codegen.explanations.contents import Explanation

_SUBJECT = 'no module can be written from HOW "...": '

EXPLANATION = Explanation(
    code=diagnostics.BODY,
    meaning=(
        "A module is made from the text of a HOW: the `async def` that it defines and returns "
        "becomes the module's workflow, and the statements around that become statements of the "
        "workflow. So a HOW ends with `return` and the name of one `async def` of its own.",
        "mypy reports what shows in the HOW alone, on its `return`. The rest is reported by "
        "`how check` and `how generate`, at a call that asks for a module; a note says where in "
        "the HOW the reason is. A HOW that is only called where no module is made (in functions, "
        "in tests) may have any of those shapes.",
        "Inside the workflow everything is allowed: loops, closures, `try`, `match`, `with`.",
    ),
    wrong="""\
from how_codegen import define
from how_codegen.types import Routine


@define.how
def twice(step: Routine[[int], int]) -> Routine[[int], int]:
    def workflow(number: int) -> int:
        return await step(await step(number))

    return workflow  # <- here
""",
    says=(
        'example.py:10: error: The workflow of HOW "twice" awaits, but is not async: write '
        '"async def workflow"  [how-body]\n'
    ),
    right="""\
from how_codegen import define
from how_codegen.types import Routine


@define.how
def twice(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        return await step(await step(number))

    return workflow
""",
    messages=(
        'The workflow of HOW "..." awaits, but is not async: write "async def ..."',
        'HOW "..." returns no workflow of its own: define an `async def` in it and return that '
        "by its name",
        f"{_SUBJECT}it must end with `return` and the name of the workflow that it defines",
        f'{_SUBJECT}it returns "...", which is no workflow of its own: define `async def ...` '
        "in it, once",
        f"{_SUBJECT}it must return in one place, at its end",
        f"{_SUBJECT}write `async def ...`",
        f"{_SUBJECT}its workflow must not be decorated",
        f"{_SUBJECT}it takes `**` keyword arguments: name them",
        f'{_SUBJECT}it assigns to its own parameter "..."',
        f"{_SUBJECT}`...` rebinds a name outside of its workflow",
    ),
    silencing=(
        "What `how check` reports at a call: a `# type: ignore` on the call. `how generate` then "
        "skips it, and says so. What mypy reports:",
    ),
    beginning=BEGINNING,
    refused=REFUSED,
)
