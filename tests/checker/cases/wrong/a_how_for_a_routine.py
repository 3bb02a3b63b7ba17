from nlp.hows import compose, twice
from nlp.tasks import double

made = compose(double, twice)  # E:24: "twice" does not fit slot "second" of HOW "compose": it is a HOW, not a routine  [how-arg]
# N: the slot is Routine[[B], C]
# N: call twice with its routines, and pass what it returns
