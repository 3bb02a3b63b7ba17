from functools import partial

from nlp.hows import twice


async def power(base: int, exponent: int) -> int:
    return base * exponent


made = twice(partial(power, base=2))  # E:14: "partial(...)" does not fit slot "step" of HOW "twice": its parameter "exponent" must be given by keyword, which a slot never does (wrong/partial_keyword_then_required.py:6)  [how-arg]
# N: the slot is Routine[[A], A]
