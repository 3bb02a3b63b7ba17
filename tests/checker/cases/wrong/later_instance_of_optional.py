from nlp.shapes import maybe
from nlp.tasks import length

made = maybe(length)


async def use() -> None:
    print(await made(3))  # E:22: Argument 1 has incompatible type "int"; expected "str"  [arg-type]
