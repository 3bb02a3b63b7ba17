from nlp.shapes import vote
from nlp.tasks import length, spell

made = vote({length, length})  # E:13: "{...}" does not fit slot "voters" of HOW "vote": it is set[Routine[[str], int]], not Sequence[Routine[[A], B]]  [how-arg]
