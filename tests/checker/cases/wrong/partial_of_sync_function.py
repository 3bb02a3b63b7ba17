from functools import partial

from nlp.hows import twice


def add(left: int, right: int) -> int:
    return left + right


made = twice(partial(add, 1))  # E:14: "partial(...)" does not fit slot "step" of HOW "twice": it is a synchronous function, not a routine (wrong/partial_of_sync_function.py:6)  [how-arg]
# N: decorate add with @define.task: it then runs in a thread
