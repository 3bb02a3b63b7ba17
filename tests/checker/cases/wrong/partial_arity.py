from functools import partial

from nlp.hows import twice


async def add(left: int, right: int, third: int) -> int:
    return left + right + third


added = twice(partial(add, 2))  # E:15: "partial(...)" does not fit slot "step" of HOW "twice": it also requires "third", which the slot does not pass (wrong/partial_arity.py:6)  [how-arg]
# N: the slot is Routine[[A], A]
