"""The page about `how-static`."""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.explanations.contents import Explanation, Message
from how_codegen.explanations.static_shapes import BEGINNING, REFUSED

_SMALL = """\
from how_codegen import define
from how_codegen.types import Routine


@define.how
def twice(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        return await step(await step(number))

    return workflow

"""

_SLOT = 'slot "..." of HOW "..." is given '

EXPLANATION = Explanation(
    code=diagnostics.STATIC,
    meaning=(
        "A HOW call under `sources` of [tool.how] that is bound to a name at module level gets a "
        "module. What is passed to it must be something that the module can name or write down: a "
        "routine, an instance or a method of an object, by a name at module level; an element of a "
        "list or dict that has such a name; a constant, or what operators compute from constants; "
        "a `functools.partial`; another HOW call; or a list or tuple display of such. A HOW's "
        "definition has its own code, `how-body`.",
        "Anywhere else, in functions and tests, a HOW may be called with anything: there only "
        "types count.",
        "mypy itself reports most arguments that no module can name. The rest (what is unpacked, "
        "lists that are put together) and what only the whole project tells (names that are "
        "taken, types that cannot be written, HOWs without a source) is reported by `how check` "
        "and `how generate`, once nothing else is wrong.",
    ),
    wrong=_SMALL
    + """
@define.task
async def add_one(number: int) -> int:
    return number + 1


add_two = twice(lambda number: add_one(number))  # <- here
""",
    says=(
        'example.py:18: error: slot "step" of HOW "twice" is given a lambda: no module can '
        "name it; define it at module level and pass its name  [how-static]\n"
    ),
    right=_SMALL
    + """
@define.task
async def add_one(number: int) -> int:
    return number + 1


add_two = twice(add_one)
""",
    messages=(
        Message(
            f"{_SLOT}...: no module can name it; define it at module level and pass its name",
        ),
        Message(
            f"{_SLOT}an unpacked argument: no module can tell what is in it; pass each for itself",
        ),
        Message(
            'parameter "..." of HOW "..." is given an unpacked argument: no module can tell what '
            "is in it; pass each for itself"
        ),
        Message(
            f"{_SLOT}...: no module can name it; bind the object to a module-level name first",
        ),
        Message(
            'parameter "..." of HOW "..." is given ..., which is no constant: bind it to a '
            "module-level name and pass that name",
        ),
        Message('no module can name the type "...": define it at module level'),
        Message('an instance cannot be called "...": rename it'),
        Message(
            '"...", which it passes, is something else from line ... on: give each a name of its '
            "own"
        ),
        Message(
            'a circular import: ... imports ..., which asks ... for "...", which is not there yet: '
            "import the workflow inside of the functions that run it"
        ),
        Message('the source of HOW "..." cannot be found'),
        Message('the definition of HOW "..." cannot be found in ...'),
        Message(
            "this call has a mistake that mypy's configuration hides: no module is written for it"
        ),
    ),
    silencing=(
        "Where no module is wanted, make the call in a function, or leave its file out by "
        "`exclude` of [tool.how]. That holds for all that is reported here.",
        "Or hide it as any error of mypy's: `how generate` then skips the call, and says so. A "
        "comment on a call of which `how check` alone complains is unused for mypy.",
    ),
    beginning=BEGINNING,
    refused=REFUSED,
)
