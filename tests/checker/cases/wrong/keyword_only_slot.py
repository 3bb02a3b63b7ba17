from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length, shout

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def chain(begin: Routine[[A], B], *, end: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await end(await begin(value))

    return workflow


made = chain(length, end=shout)  # E:26: "shout" does not fit slot "end" of HOW "chain": B would be both int and str  [how-typevar]
# N: B is int: begin=length returns int (nlp/tasks.py:62)
# N: B is str: end=shout takes text: str (nlp/tasks.py:72)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
