from asyncio import Future

from nlp.hows import twice


def later(number: int) -> Future[int]:
    future: Future[int] = Future()
    future.set_result(number)
    return future


made = twice(later)  # E:14: "later" does not fit slot "step" of HOW "twice": it returns something to await, but is no `async def` (wrong/future_returning_function.py:6)  [how-arg]
# N: pass an `async def` that returns `await later(...)`
