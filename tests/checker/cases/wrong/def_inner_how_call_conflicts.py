from typing import TypeVar

from nlp.hows import compose

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def outer(first: Routine[[A], B], second: Routine[[A], B]) -> Routine[[A], B]:
    inner = compose(first, second)  # E:28: "second" does not fit slot "second" of HOW "compose": B would be both B and A  [how-typevar]
    # N: B is B: first=first returns B (wrong/def_inner_how_call_conflicts.py:13)
    # N: B is A: second=second takes A (wrong/def_inner_how_call_conflicts.py:13)

    async def workflow(value: A) -> B:
        return await inner(value)

    return workflow
