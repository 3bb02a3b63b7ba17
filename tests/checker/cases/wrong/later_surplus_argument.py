from nlp.hows import twice
from nlp.tasks import double

quadruple = twice(double)


async def use() -> int:
    return await quadruple(3, 4)  # E:18: Too many arguments  [call-arg]
