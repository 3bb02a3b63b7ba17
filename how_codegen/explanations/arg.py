"""The page about `how-arg`."""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.explanations.contents import OF_A_CALL, Explanation, Message

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
        Message(
            f"{_SUBJECT}it is a synchronous function, not a routine",
            "Decorate it with `@define.task` where it is defined, or pass `define.task(function)`: "
            "it then runs in a thread.",
        ),
        Message(
            f"{_SUBJECT}it is a synchronous lambda, not a routine",
            "What the lambda gives cannot be awaited. Write an `async def` instead, or let the "
            "lambda call a routine: `lambda item: clean(item)`.",
        ),
        Message(
            f"{_SUBJECT}the HOW starts it, and ... can only be called",
            "The HOW uses `slot[...]` or `slot.start(...)`, which an `async def` has in a HOW, and "
            "neither a lambda nor a function that returns what another one gives. Pass an "
            "`async def` that awaits it.",
        ),
        Message(
            f"{_SUBJECT}it is a class, not a routine",
            "Pass an `async def` that makes the object.",
        ),
        Message(
            f"{_SUBJECT}it is a HOW, not a routine",
            "Call the HOW with its routines: what that returns is a routine.",
        ),
        Message(
            f"{_SUBJECT}it is ..., which is no routine",
            "Often a routine that was called by mistake: pass `clean`, not `clean(text)`.",
        ),
        Message(
            f"{_SUBJECT}it may be None",
            "Rule None out before the call, or let the slot be `Routine[[...], ...] | None`.",
        ),
        Message(
            f"{_SUBJECT}it returns something to await, but is no `async def`",
            "Pass an `async def` that awaits what it returns.",
        ),
        Message(
            f"{_SUBJECT}it gives ..., which cannot be awaited",
            "It yields: pass an `async def` that collects what is yielded and returns that.",
        ),
        Message(
            f"{_SUBJECT}it is a routine, and the slot takes a function that is called without "
            "await",
            "Pass a plain `def`; or, if the HOW is yours, declare the slot as `Routine[...]` and "
            "await it.",
        ),
        Message(
            f'{_SUBJECT}its parameter "..." must be given by keyword, which a slot never does',
            "Give the parameter a default, or pass an `async def` that gives it a value.",
        ),
        Message(
            f'{_SUBJECT}it also requires "...", which the slot does not pass',
            "Give the parameter a default, or pass an `async def` that gives it a value.",
        ),
        Message(
            f"{_SUBJECT}it takes ... argument(s), and the slot passes ...",
            "Compare it with the note, which has the slot's type.",
        ),
        Message(
            f"{_SUBJECT}it takes ..., and the slot passes ...",
            "The types do not go together: annotate the parameter with what the slot passes, or a "
            "wider type, or pass another routine. The note has the slot's whole type.",
        ),
        Message(
            f"{_SUBJECT}it returns ..., and the slot asks for ...",
            "Return what the slot asks for, or a subclass of it, or pass another routine.",
        ),
        Message(
            f"{_SUBJECT}it is Routine[...]",
            "The routine's parameters are not those of the slot. Compare its type with the note, "
            "which has the slot's.",
        ),
        Message(
            f"{_SUBJECT}with what the slot passes, ...",
            "The lambda does something with its argument that the type which the slot passes "
            "cannot do; the end of the message is mypy's own.",
        ),
        Message(
            f"{_SUBJECT}it is ..., not ...",
            "A constant, a function or a collection of the wrong type; the second type is the "
            "one that the HOW declares. Of a list of routines, each has that type.",
        ),
    ),
    silencing=(OF_A_CALL,),
)
