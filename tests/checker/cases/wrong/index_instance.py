from nlp.hows import twice
from nlp.tasks import double

quadruple = twice(double)


async def use() -> None:
    print(await quadruple["a"])  # E:27: Value of "a" has incompatible type "str"; expected "int"  [arg-type]
