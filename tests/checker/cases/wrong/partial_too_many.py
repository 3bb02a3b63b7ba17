from functools import partial

from nlp.hows import twice


async def add(left: int, right: int) -> int:
    return left + right


made = twice(partial(add, 1, 2))  # E:14: "partial(...)" does not fit slot "step" of HOW "twice": it takes 0 argument(s), and the slot passes 1 (wrong/partial_too_many.py:6)  [how-arg]
# N: the slot is Routine[[A], A]
