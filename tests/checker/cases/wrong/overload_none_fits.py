from typing import overload

from nlp.hows import twice

from how_codegen import define


@overload
async def flip(value: int) -> str: ...
@overload
async def flip(value: str) -> int: ...
@define.task
async def flip(value: int | str) -> int | str:
    return value


made = twice(flip)  # E:14: "flip" does not fit slot "step" of HOW "twice": A would be both int and str  [how-typevar]
# N: A is str: step=flip returns str (wrong/overload_none_fits.py:13)
# N: A is int: step=flip takes value: int (wrong/overload_none_fits.py:13)
