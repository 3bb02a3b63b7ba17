from nlp.shapes import vote
from nlp.tasks import length

made = vote([length, None])  # E:22: "None" does not fit slot "voters" of HOW "vote": it is None, which is no routine  [how-arg]
# N: the slot is Routine[[A], B]
