from nlp.hows import pipeline
from nlp.tasks import double

made = pipeline([double, double])  # E:17: "[...]" does not fit slot "stages" of HOW "pipeline": it is list[Routine[[int], int]], which is no routine  [how-arg]
# N: the slot is Routine[[A], A]
