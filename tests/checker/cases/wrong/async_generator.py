from collections.abc import AsyncIterator

from nlp.hows import twice


async def count(number: int) -> AsyncIterator[int]:
    yield number


made = twice(count)  # E:14: "count" does not fit slot "step" of HOW "twice": it gives AsyncIterator[int], which cannot be awaited (wrong/async_generator.py:6)  [how-arg]
# N: the slot is Routine[[A], A]
