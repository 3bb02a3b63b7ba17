from collections.abc import Awaitable

from nlp.hows import twice
from nlp.tasks import double


def later(number: int) -> Awaitable[int]:
    return double(number)


made = twice(later)  # E:14: "later" does not fit slot "step" of HOW "twice": it returns something to await, but is no `async def` (wrong/awaitable_returning_function.py:7)  [how-arg]
# N: pass an `async def` that returns `await later(...)`
