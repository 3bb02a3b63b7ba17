from nlp.hows import compose
from nlp.tasks import length

made = compose(length, str)  # E:24: "str" does not fit slot "second" of HOW "compose": it is a class, not a routine  [how-arg]
# N: the slot is Routine[[B], C]
