from nlp.hows import twice

from how_codegen import define


@define.task
async def scale(*, value: int) -> int:
    return value


made = twice(scale)  # E:14: "scale" does not fit slot "step" of HOW "twice": its parameter "value" must be given by keyword, which a slot never does (wrong/keyword_only_only_parameter.py:7)  [how-arg]
# N: the slot is Routine[[A], A]
