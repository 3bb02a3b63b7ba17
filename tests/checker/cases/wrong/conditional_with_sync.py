from nlp.hows import twice
from nlp.tasks import double, plain_double


def make(*, quick: bool) -> object:
    return twice(double if quick else plain_double)  # E:39: "plain_double" does not fit slot "step" of HOW "twice": it is a synchronous function, not a routine (nlp/tasks.py:81)  [how-arg]
    # N: decorate it with @define.task: `await plain_double(...)` then runs it in a thread
