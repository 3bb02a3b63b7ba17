from collections.abc import Sequence
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length

A = TypeVar("A")
B = TypeVar("B")


@define.task
async def count(text: str, word: str) -> int:
    return text.count(word)


@define.how
def vote(voters: Sequence[Routine[[A], B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await voter(value) for voter in voters]

    return workflow


voted = vote((length, count))  # E:23: "count" does not fit slot "voters" of HOW "vote": it also requires "word", which the slot does not pass (wrong/sequence_item_arity.py:13)  [how-arg]
# N: the slot is Routine[[A], B]
