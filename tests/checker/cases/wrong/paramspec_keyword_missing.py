from nlp.shapes import prefer

from how_codegen import define


@define.task
async def scale(value: int, factor: int) -> int:
    return value * factor


@define.task
async def shift(value: int, offset: int) -> int:
    return value + offset


@define.task
async def other(value: str, factor: int) -> int:
    return factor


made = prefer(scale, other)  # E:22: "other" does not fit slot "right" of HOW "prefer": P would be both [int, int] and [str, int]  [how-typevar]
# N: P is [int, int]: left=scale takes value: int, factor: int (wrong/paramspec_keyword_missing.py:7)
# N: P is [str, int]: right=other takes value: str, factor: int (wrong/paramspec_keyword_missing.py:17)
# N: routines that fit: scale (wrong/paramspec_keyword_missing.py:7)
