from nlp.hows import twice


@twice  # E:2: "add" does not fit slot "step" of HOW "twice": it also requires "right", which the slot does not pass (wrong/decorator_with_arity.py:6)  [how-arg]
# N: the slot is Routine[[A], A]
async def add(left: int, right: int) -> int:
    return left + right
