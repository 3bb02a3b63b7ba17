from collections.abc import Sequence
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length, shout

A = TypeVar("A")
B = TypeVar("B")


@define.how
def vote(voters: Sequence[Routine[[A], B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await voter(value) for voter in voters]

    return workflow


voted = vote([length, shout])  # E:23: "shout" does not fit slot "voters" of HOW "vote": B would be both int and str  [how-typevar]
# N: B is int: voters=length returns int (nlp/tasks.py:62)
# N: B is str: voters=shout returns str (nlp/tasks.py:72)
# N: routines that fit: length (nlp/tasks.py:62)
