from collections.abc import Iterator

from nlp.hows import twice


def count(number: int) -> Iterator[int]:
    yield number


made = twice(count)  # E:14: "count" does not fit slot "step" of HOW "twice": it is a synchronous function, not a routine (wrong/sync_generator.py:6)  [how-arg]
# N: decorate it with @define.task: `await count(...)` then runs it in a thread
