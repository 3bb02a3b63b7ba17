from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, shout

A = TypeVar("A")
R = TypeVar("R")


@define.task
async def yell(number: int) -> str:
    return f"{number}!"


@define.how
def race(left: Routine[[A], R], right: Routine[[A], R]) -> Routine[[A], list[R]]:
    async def workflow(value: A) -> list[R]:
        return [await left(value), await right(value)]

    return workflow


raced = race(double, yell)  # E:22: "yell" does not fit slot "right" of HOW "race": R would be both int and str  [how-typevar]
# N: R is int: left=double returns int (nlp/tasks.py:67)
# N: R is str: right=yell returns str (wrong/join_to_object.py:12)
# N: routines that fit: double (nlp/tasks.py:67)
