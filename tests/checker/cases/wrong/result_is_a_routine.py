from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length

A = TypeVar("A")
B = TypeVar("B")


@define.how
def chosen(choose: Routine[[A], Routine[[A], B]]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        step = await choose(value)
        return await step(value)

    return workflow


made = chosen(length)  # E:15: "length" does not fit slot "choose" of HOW "chosen": it returns int, and the slot asks for Routine[[A], B], whatever A or B is (nlp/tasks.py:62)  [how-typevar]
# N: the slot is Routine[[A], Routine[[A], B]]
