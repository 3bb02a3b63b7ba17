from nlp.hows import each
from nlp.tasks import length

lengths = each(length)


async def use() -> None:
    print(await lengths([1]))  # E:26: List item 0 has incompatible type "int"; expected "str"  [list-item]
