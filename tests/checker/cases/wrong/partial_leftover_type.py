from functools import partial

from nlp.hows import twice


async def pad(text: str, width: int) -> str:
    return text * width


made = twice(partial(pad, "a"))  # E:14: "partial(...)" does not fit slot "step" of HOW "twice": A would be both int and str  [how-typevar]
# N: A is str: step=partial(...) returns str (wrong/partial_leftover_type.py:6)
# N: A is int: step=partial(...) takes width: int (wrong/partial_leftover_type.py:6)
