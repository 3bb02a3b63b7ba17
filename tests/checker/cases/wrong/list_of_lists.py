from nlp.shapes import vote
from nlp.tasks import length

made = vote([[length], [length]])  # E:14: "[...]" does not fit slot "voters" of HOW "vote": it is list[Routine[[str], int]], which is no routine  [how-arg]
# N: the slot is Routine[[A], B]
