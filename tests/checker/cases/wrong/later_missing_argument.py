from nlp.hows import twice
from nlp.tasks import double

quadruple = twice(double)


async def use() -> int:
    return await quadruple()  # E:18: Too few arguments  [call-arg]
