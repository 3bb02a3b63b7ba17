from functools import cache

from nlp.hows import twice


@cache
def square(number: int) -> int:
    return number * number


made = twice(square)  # E:14: "square" does not fit slot "step" of HOW "twice": it is a synchronous function, not a routine (wrong/cached_function.py:7)  [how-arg]
# N: pass an `async def` that calls it
