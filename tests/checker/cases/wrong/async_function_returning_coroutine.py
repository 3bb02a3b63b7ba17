from collections.abc import Coroutine
from typing import Any

from nlp.hows import twice
from nlp.tasks import double


async def outer(number: int) -> Coroutine[Any, Any, int]:
    return double(number)


made = twice(outer)  # E:14: "outer" does not fit slot "step" of HOW "twice": A would be both int and Coroutine[Any, Any, int]  [how-typevar]
# N: A is Coroutine[Any, Any, int]: step=outer returns Coroutine[Any, Any, int] (wrong/async_function_returning_coroutine.py:8)
# N: A is int: step=outer takes number: int (wrong/async_function_returning_coroutine.py:8)
# N: routines that fit: clean (nlp/tasks.py:12), double (nlp/tasks.py:67), normalize (nlp/tasks.py:17) and 1 more
