from typing import overload

from nlp.hows import twice


@overload
def flip(value: int) -> int: ...
@overload
def flip(value: str) -> str: ...
def flip(value: int | str) -> int | str:
    return value


made = twice(flip)  # E:14: "flip" does not fit slot "step" of HOW "twice": it is a synchronous function, not a routine (wrong/overload_not_async.py:10)  [how-arg]
# N: decorate it with @define.task: `await flip(...)` then runs it in a thread
