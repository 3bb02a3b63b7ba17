from nlp.hows import twice
from nlp.shapes import vote
from nlp.tasks import double

made = vote([double, twice])  # E:22: "twice" does not fit slot "voters" of HOW "vote": it is a HOW, not a routine  [how-arg]
# N: the slot is Routine[[A], B]
# N: call twice with its routines, and pass what it returns
