"""The page about `how-return`."""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.explanations.contents import Explanation, Message

_MODULE = """\
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def each(step: Routine[[A], B]) -> Routine[[list[A]], {declared}]:
    async def workflow(items: list[A]) -> list[B]:
        return [await step(item) for item in items]

    return workflow{mark}
"""

_SUBJECT = '"..." does not match what HOW "..." declares: '

EXPLANATION = Explanation(
    code=diagnostics.RETURN,
    meaning=(
        "What a HOW returns must be what its `-> Routine[...]` declares: with the same parameters, "
        "and a result that fits. The message names the first that differs, and the note shows "
        "the declaration that would be right for the workflow as it is.",
    ),
    wrong=_MODULE.format(declared="B", mark="  # <- here"),
    says=(
        'example.py:15: error: "workflow" does not match what HOW "each" declares: it '
        "returns list[B], not B  [how-return]\n"
        "example.py:15: note: the declaration that would be right: Routine[[list[A]], "
        "list[B]]\n"
    ),
    right=_MODULE.format(declared="list[B]", mark=""),
    messages=(
        Message(
            f"{_SUBJECT}it returns ..., not ...",
            "Return what is declared (is an `await` missing?), or declare what is returned.",
        ),
        Message(
            f'{_SUBJECT}its parameter "..." is ..., not ...',
            "Annotate the parameter as declared, or with a wider type; or declare what it takes.",
        ),
        Message(
            f'{_SUBJECT}it also requires "...", which is not declared',
            "Add the parameter's type to the declaration, or give the parameter a default. A "
            "value that is the same in each run can be a parameter of the HOW.",
        ),
        Message(
            f"{_SUBJECT}it has no parameter for ..., which the declaration passes",
            "Add the parameter, or take its type out of the declaration.",
        ),
        Message(
            f'{_SUBJECT}its parameter "..." must be given by keyword, which a routine never is',
            "Move the parameter before the `*`, or give it a default.",
        ),
        Message(
            f"{_SUBJECT}it declares ..., which is no routine",
            "Write `-> Routine[[...], ...]`, as the note has it.",
        ),
        Message(
            f"{_SUBJECT}it is async, and ... is no routine",
            "A HOW returns a routine: declare `Routine[...]`, as the note has it.",
        ),
        Message(
            f"{_SUBJECT}it is not async: it returns ...",
            "Write `async def`, and await the routines in it.",
        ),
        Message(
            f"{_SUBJECT}it yields, so that it gives ..., which cannot be awaited",
            "Collect the values in a list and return that.",
        ),
    ),
)
