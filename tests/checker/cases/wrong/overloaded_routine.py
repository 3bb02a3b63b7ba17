from typing import overload

from nlp.hows import compose
from nlp.tasks import vectorize


@overload
async def flip(value: int) -> int: ...
@overload
async def flip(value: str) -> str: ...
async def flip(value: int | str) -> int | str:
    return value


flipped = compose(vectorize, flip)  # E:30: "flip" does not fit slot "second" of HOW "compose": B would be both Array and int  [how-typevar]
# N: B is Array: first=vectorize returns Array (nlp/tasks.py:22)
# N: B is int: second=flip takes value: int (wrong/overloaded_routine.py:11)
# N: routines that fit: normalize (nlp/tasks.py:17)
