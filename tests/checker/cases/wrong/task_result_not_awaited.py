from nlp.tasks import double


async def use() -> int:
    return double(1) + 1  # E:12: Unsupported operand types for + ("Coroutine[Any, Any, int]" and "int")  [operator]
    # N: Maybe you forgot to use "await"?
