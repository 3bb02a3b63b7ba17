from nlp.hows import twice
from nlp.tasks import double


async def use() -> None:
    print(await twice(double))  # E:11: Incompatible types in "await" (actual type "Routine[[int], int]", expected type "Awaitable[Any]")  [misc]
