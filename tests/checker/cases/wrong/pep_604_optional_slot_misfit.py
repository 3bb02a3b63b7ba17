from typing import TypeVar

from nlp.tasks import double, length

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def maybe(step: Routine[[A], A], after: Routine[[A], A] | None = None) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await step(value) if after is None else await after(value)

    return workflow




def make(*, quick: bool) -> object:
    return maybe(double, None if quick else length)  # E:45: "length" does not fit slot "after" of HOW "maybe": A would be both str and int  [how-typevar]
    # N: A is int: step=double returns int (nlp/tasks.py:67)
    # N: A is int: after=length returns int (nlp/tasks.py:62)
    # N: A is str: after=length takes text: str (nlp/tasks.py:62)
    # N: routines that fit: double (nlp/tasks.py:67)
