from nlp.tasks import shout


async def use() -> str:
    return shout("a")  # E:12: Incompatible return value type (got "Coroutine[Any, Any, str]", expected "str")  [return-value]
    # N: Maybe you forgot to use "await"?
