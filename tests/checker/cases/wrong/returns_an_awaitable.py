from collections.abc import Awaitable

from nlp.hows import twice
from nlp.tasks import double


def start(number: int) -> Awaitable[int]:
    return double(number)


made = twice(start)  # E:14: "start" does not fit slot "step" of HOW "twice": it returns something to await, but is no `async def` (wrong/returns_an_awaitable.py:7)  [how-arg]
# N: pass an `async def` that returns `await start(...)`
