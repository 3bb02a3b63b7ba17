from nlp.hows import twice
from nlp.tasks import double

quadruple = twice(double)


async def use() -> int:
    return await quadruple(value=3)  # E:18: Unexpected keyword argument "value"  [call-arg]
