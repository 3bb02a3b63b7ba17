from nlp.hows import twice
from nlp.tasks import double


def make(*, quick: bool) -> object:
    return twice(double if quick else None)  # E:39: "None" does not fit slot "step" of HOW "twice": it is None, which is no routine  [how-arg]
    # N: the slot is Routine[[A], A]
