from nlp.shapes import by_name
from nlp.tasks import length

made = by_name({"length": length})


async def use() -> None:
    print(await made(3, "a"))  # E:22: Argument 1 has incompatible type "int"; expected "str"  [arg-type]
