from nlp.hows import twice
from nlp.tasks import double

quadruple = twice(double)


async def use() -> None:
    print(await quadruple("a"))  # E:27: Argument 1 has incompatible type "str"; expected "int"  [arg-type]
