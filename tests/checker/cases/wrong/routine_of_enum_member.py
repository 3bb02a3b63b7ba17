from enum import Enum

from nlp.hows import compose
from nlp.tasks import length, shout


class Steps(Enum):
    LOUD = "loud"


made = compose(length, Steps.LOUD)  # E:24: "Steps.LOUD" does not fit slot "second" of HOW "compose": it is Steps, which is no routine  [how-arg]
# N: the slot is Routine[[B], C]
