"""The page about `how-return`."""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.explanations.contents import Explanation

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
        f"{_SUBJECT}it returns ..., not ...",
        f'{_SUBJECT}its parameter "..." is ..., not ...',
        f"{_SUBJECT}it takes ... parameter(s), not ...",
        f"{_SUBJECT}it is not async",
    ),
)
