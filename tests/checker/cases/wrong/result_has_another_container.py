from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length

A = TypeVar("A")


@define.how
def flattened(load: Routine[[str], list[A]]) -> Routine[[str], A]:
    async def workflow(value: str) -> A:
        return (await load(value))[0]

    return workflow


made = flattened(length)  # E:18: "length" does not fit slot "load" of HOW "flattened": it returns int, and the slot asks for list[A], whatever A is (nlp/tasks.py:62)  [how-typevar]
# N: the slot is Routine[[str], list[A]]
