from functools import partial

from nlp.hows import twice


async def add(left: int, right: int) -> int:
    return left + right


made = twice(partial(add, "1"))  # E:27: Argument 1 to "add" has incompatible type "str"; expected "int"  [arg-type]
