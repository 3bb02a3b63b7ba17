from collections.abc import Callable

from nlp.hows import twice


def make(step: Callable[[int], int]) -> None:
    print(twice(step))  # E:17: "step" does not fit slot "step" of HOW "twice": it is a synchronous function, not a routine (wrong/plain_callable_parameter.py:6)  [how-arg]
    # N: pass `define.task(step)`, which runs it in a thread
