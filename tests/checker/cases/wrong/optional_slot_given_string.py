from nlp.shapes import maybe
from nlp.tasks import double

made = maybe(double, "shout")  # E:22: "'shout'" does not fit slot "after" of HOW "maybe": it is str, which is no routine  [how-arg]
# N: the slot is Routine[[B], B] | None
