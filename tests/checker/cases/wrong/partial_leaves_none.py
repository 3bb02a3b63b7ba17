from functools import partial

from nlp.hows import twice
from nlp.tasks import double

made = twice(partial(double, 2))  # E:14: "partial(...)" does not fit slot "step" of HOW "twice": it takes 0 argument(s), and the slot passes 1 (nlp/tasks.py:67)  [how-arg]
# N: the slot is Routine[[A], A]
