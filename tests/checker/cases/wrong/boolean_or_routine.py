from nlp.hows import twice
from nlp.tasks import double, shout


def make(step: object) -> object:
    return twice(step or double)  # E:18: "step or double" does not fit slot "step" of HOW "twice": it is object, which is no routine  [how-arg]
    # N: the slot is Routine[[A], A]
