from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def twin(left: Routine[[A, B], C], right: Routine[[A, B], C]) -> Routine[[A, B], C]:
    async def workflow(one: A, two: B) -> C:
        await left(one, two)
        return await right(one, two)

    return workflow


@define.task
async def add(left: int, right: int) -> int:
    return left + right


@define.task
async def join(left: str, right: str) -> str:
    return left + right


made = twin(add, join)  # E:18: "join" does not fit slot "right" of HOW "twin": A would be both int and str, and B would be both int and str, and C would be both int and str  [how-typevar]
# N: A is int: left=add takes left: int (wrong/three_variables_conflict.py:21)
# N: A is str: right=join takes left: str (wrong/three_variables_conflict.py:26)
# N: B is int: left=add takes right: int (wrong/three_variables_conflict.py:21)
# N: B is str: right=join takes right: str (wrong/three_variables_conflict.py:26)
# N: C is int: left=add returns int (wrong/three_variables_conflict.py:21)
# N: C is str: right=join returns str (wrong/three_variables_conflict.py:26)
# N: routines that fit: add (wrong/three_variables_conflict.py:21)
