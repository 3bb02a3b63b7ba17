from nlp.hows import twice
from nlp.tasks import double


async def use() -> str:
    return await twice(double)(3)  # E:12: Incompatible return value type (got "int", expected "str")  [return-value]
