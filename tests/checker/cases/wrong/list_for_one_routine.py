from nlp.hows import twice
from nlp.tasks import double

made = twice([double])  # E:14: "[...]" does not fit slot "step" of HOW "twice": it is list[Routine[[int], int]], which is no routine  [how-arg]
# N: the slot is Routine[[A], A]
