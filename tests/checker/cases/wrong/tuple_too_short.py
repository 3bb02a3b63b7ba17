from nlp.shapes import in_order
from nlp.tasks import length

made = in_order((length,))  # E:17: "(...)" does not fit slot "steps" of HOW "in_order": it is tuple[Routine[[str], int]], not tuple[Routine[[A], B], Routine[[B], C]]  [how-arg]
