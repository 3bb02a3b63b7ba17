from typing import overload

from nlp.hows import twice


@overload
async def join(left: int, right: int) -> int: ...
@overload
async def join(left: str, right: str) -> str: ...
async def join(left: int | str, right: int | str) -> int | str:
    return left


made = twice(join)  # E:14: "join" does not fit slot "step" of HOW "twice": it also requires "right", which the slot does not pass (wrong/overload_none_of_that_arity.py:10)  [how-arg]
# N: the slot is Routine[[A], A]
