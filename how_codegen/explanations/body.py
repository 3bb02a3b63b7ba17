"""The page about `how-body`."""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.explanations.body_shapes import BEGINNING, REFUSED
from how_codegen.explanations.contents import Explanation, Message

_SUBJECT = 'no module can be written from HOW "...": '

_HOW = 'HOW "..."'
_DEFINE = "define an `async def` in it and return that by its name"

EXPLANATION = Explanation(
    code=diagnostics.BODY,
    meaning=(
        "A module is made from the text of a HOW: the `async def` that it defines and returns "
        "becomes the module's workflow, and the statements around that become statements of the "
        "module. Where that cannot be (the HOW returns from inside of a `try` or `with`, say, or "
        "binds its own parameters anew), the module has a function of all its statements, and "
        "calls it once. So a HOW returns an `async def` of its own, by whatever name, what a "
        "decorator or another function makes of it, or what another HOW returns. It may return "
        "one of several, where constants decide which.",
        "mypy reports, on the HOW's `return` or its first line, what keeps every call from a "
        "module. The rest is reported by `how check` and `how generate`, at a call that asks for "
        "a module; a note says where in the HOW the reason is. A HOW that is only called where no "
        "module is made (in functions, in tests) may have any of those shapes.",
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
        Message('The workflow of HOW "..." awaits, but is not async: write "async def ..."'),
        Message(f"{_HOW} returns no workflow of its own: {_DEFINE}"),
        Message(f'{_HOW} returns no workflow of its own: {_DEFINE} ("...", without calling it)'),
        Message(f"{_HOW} returns nothing: {_DEFINE}"),
        Message(f"{_HOW} may end without a return: return its workflow at the end, too"),
        Message(
            f"{_HOW} chooses its workflow by something that is no constant (line ...): let a "
            "parameter of the HOW decide, or decide in the workflow"
        ),
        Message(f'{_HOW} is async: write "def ...(...)", and "async def" in it'),
        Message(f"{_HOW} is a method: make it a @staticmethod, and leave out its first parameter"),
        Message(f"{_SUBJECT}write `async def ...`"),
        Message(f"{_SUBJECT}it returns nothing"),
        Message(f"{_SUBJECT}it yields: let it return its workflow"),
        Message(f"{_SUBJECT}`global ...` is bound by more than an assignment"),
    ),
    silencing=(
        "Where no module is wanted, make the calls of the HOW in functions: what is reported at a "
        "call is only reported where the call is bound to a name at module level.",
        "What is reported at a call can be hidden there, too: `how generate` then skips the call, "
        "and says so. mypy never calls a `# type: ignore[how-body]` on a call unused.",
    ),
    beginning=BEGINNING,
    refused=REFUSED,
)
