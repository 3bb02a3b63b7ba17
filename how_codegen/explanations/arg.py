"""The page about `how-arg`."""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.explanations.contents import Explanation

_HOWS = """\
from how_codegen import define
from how_codegen.types import Routine


@define.how
def twice(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        return await step(await step(number))

    return workflow


"""

_SUBJECT = '"..." does not fit slot "..." of HOW "...": '

EXPLANATION = Explanation(
    code=diagnostics.ARG,
    meaning=(
        "A slot says how its routine is called: with how many arguments, of which types, and what "
        "awaiting it gives. What was passed cannot be called like that, whatever the HOW's type "
        "variables stand for. Or it is no routine at all.",
        "A routine is an async function, or a function under `define.task` or `define.workflow`: "
        "a synchronous function must be made one, because the HOW awaits it. A slot passes its "
        "arguments by position, so a routine may have more parameters if they have defaults, and "
        "none that must be given by keyword.",
    ),
    wrong=_HOWS
    + """\
def add_one(number: int) -> int:
    return number + 1


add_two = twice(add_one)  # <- here
""",
    says=(
        'example.py:17: error: "add_one" does not fit slot "step" of HOW "twice": it is a '
        "synchronous function, not a routine (example.py:13)  [how-arg]\n"
        "example.py:17: note: decorate it with @define.task: `await add_one(...)` then runs "
        "it in a thread\n"
    ),
    right=_HOWS
    + """\
@define.task
def add_one(number: int) -> int:
    return number + 1


add_two = twice(add_one)
""",
    messages=(
        f"{_SUBJECT}it is ..., not ...",
        f"{_SUBJECT}it is ..., which is no routine",
        f"{_SUBJECT}it is a class, not a routine",
        f"{_SUBJECT}it may be None",
        f"{_SUBJECT}it is a synchronous function, not a routine",
        f"{_SUBJECT}it returns something to await, but is no `async def`",
        f"{_SUBJECT}it gives ..., which cannot be awaited",
        f'{_SUBJECT}its parameter "..." must be given by keyword, which a slot never does',
        f'{_SUBJECT}it also requires "...", which the slot does not pass',
        f"{_SUBJECT}it takes ... argument(s), and the slot passes ...",
        f"{_SUBJECT}it is Routine[...]",
    ),
)
