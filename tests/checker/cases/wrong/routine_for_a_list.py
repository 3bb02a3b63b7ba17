from nlp.shapes import vote
from nlp.tasks import length

made = vote(length)  # E:13: "length" does not fit slot "voters" of HOW "vote": it is Routine[[str], int], not Sequence[Routine[[A], B]]  [how-arg]
