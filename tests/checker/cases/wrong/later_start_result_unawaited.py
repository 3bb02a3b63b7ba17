from nlp.hows import twice
from nlp.tasks import double

quadruple = twice(double)


async def use() -> int:
    return quadruple.start(3)  # E:12: Incompatible return value type (got "Execution[int]", expected "int")  [return-value]
    # N: Maybe you forgot to use "await"?
