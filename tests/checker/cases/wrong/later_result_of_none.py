from nlp.hows import compose
from nlp.tasks import length

from how_codegen import define


@define.task
async def save(number: int) -> None:
    print(number)


saved = compose(length, save)


async def use() -> None:
    result = await saved("a")  # E:14: Function does not return a value (it only ever returns None)  [func-returns-value]
    print(result)
