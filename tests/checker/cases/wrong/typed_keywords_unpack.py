from typing import TypedDict, Unpack

from nlp.hows import twice


class Options(TypedDict):
    factor: int


async def scale(value: int, **options: Unpack[Options]) -> int:
    return value * options["factor"]


made = twice(scale)  # E:14: "scale" does not fit slot "step" of HOW "twice": its parameter "factor" must be given by keyword, which a slot never does (wrong/typed_keywords_unpack.py:10)  [how-arg]
# N: the slot is Routine[[A], A]
