from collections.abc import Coroutine
from typing import Any

from nlp.hows import each
from nlp.tasks import double


def plain(number: int) -> Coroutine[Any, Any, int]:
    return double(number)


def called() -> None:
    each(plain)  # E:10: "plain" does not fit slot "step" of HOW "each": the HOW starts it, and a function that is no `async def` can only be called (wrong/started_without_async.py:8)  [how-arg]
    # N: the HOW uses `step[...]` or `step.start(...)`: pass an `async def` that awaits what it returns
