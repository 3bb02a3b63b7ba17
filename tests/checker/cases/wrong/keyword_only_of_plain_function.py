from nlp.hows import twice


async def scale(value: int, *, factor: int) -> int:
    return value * factor


made = twice(scale)  # E:14: "scale" does not fit slot "step" of HOW "twice": its parameter "factor" must be given by keyword, which a slot never does (wrong/keyword_only_of_plain_function.py:4)  [how-arg]
# N: the slot is Routine[[A], A]
