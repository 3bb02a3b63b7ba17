from typing import TypeVar

from nlp.hows import twice

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def outer(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        repeated = twice(step)  # E:26: "step" does not fit slot "step" of HOW "twice": A would be both A and B  [how-typevar]
        # N: A is B: step=step returns B (wrong/def_inner_call_in_workflow.py:13)
        # N: A is A: step=step takes A (wrong/def_inner_call_in_workflow.py:13)
        return await repeated(value)

    return workflow
