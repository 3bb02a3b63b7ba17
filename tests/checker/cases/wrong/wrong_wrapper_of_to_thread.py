import asyncio

from nlp.hows import twice
from nlp.tasks import plain_double

made = twice(asyncio.to_thread(plain_double, 1))  # E:14: "asyncio.to_thread(...)" does not fit slot "step" of HOW "twice": it is Coroutine[Any, Any, int], which is no routine  [how-arg]
# N: the slot is Routine[[A], A]
# N: pass "asyncio.to_thread" itself, without calling it
