from nlp.shapes import vote
from nlp.tasks import plain_double

made = vote([plain_double for _ in range(3)])  # E:13: "[...]" does not fit slot "voters" of HOW "vote": it is list[Callable[[int], int]], not Sequence[Routine[[A], B]]  [how-arg]
