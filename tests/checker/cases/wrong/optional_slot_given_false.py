from nlp.shapes import maybe
from nlp.tasks import double

made = maybe(double, False)  # E:22: "False" does not fit slot "after" of HOW "maybe": it is bool, which is no routine  [how-arg]
# N: the slot is Routine[[B], B] | None
