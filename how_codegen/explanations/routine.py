"""The page about `how-routine`."""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.explanations.contents import Explanation, Message

_MODULE = """\
from how_codegen import define
from how_codegen.types import Routine


@define.how
def twice(step: {slot}) -> Routine[[int], int]:{mark}
    async def workflow(number: int) -> int:
        return await step(await step(number))

    return workflow
"""

EXPLANATION = Explanation(
    code=diagnostics.ROUTINE,
    meaning=(
        "`Routine[[Params], Return]` has a list of parameter types, and after it the type that "
        "awaiting the routine gives. One without parameters is `Routine[[], Return]`, one with any "
        "`Routine[..., Return]`; a ParamSpec or `Concatenate[...]` may stand in the list's place.",
    ),
    wrong=_MODULE.format(slot="Routine[[int, int]]", mark="  # <- here"),
    says=(
        'example.py:6: error: "Routine[[int, int]]" has no result type: did you mean '
        '"Routine[[int], int]"?  [how-routine]\n'
    ),
    right=_MODULE.format(slot="Routine[[int], int]", mark=""),
    messages=(
        Message(
            'Bare "...": write its parameters and result, as in "...[[int], str]"',
            "For a routine with any parameters and any result write `Routine[..., Any]`.",
        ),
        Message(
            '"..." has no result type: write it after the parameters, as in "..."',
            "The result of a routine that returns nothing is `None`.",
        ),
        Message(
            '"..." has no result type: did you mean "..."?',
            "A bracket is in the wrong place, or the result is missing. Where the message offers "
            "two spellings, choose: no parameters and this result, or this parameter and no "
            "result.",
        ),
        Message(
            '"...": the parameters stand in a list: did you mean "..."?',
            "The list has brackets of its own, also around a single parameter.",
        ),
        Message(
            '"..." is malformed: did you mean "..."?',
            "Write one list of parameters and one result. Several results are a `tuple[...]`.",
        ),
    ),
)
